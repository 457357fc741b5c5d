import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The classes of a Druid distribution, and whose they are. */
final class Jars {
  /** The owner of what is not an extension's. */
  static final String CORE = "druid";

  /** A class and the extension that brings it. */
  record Owned(ClassModel model, String owner) {}

  private static final String PACKAGE = "org/apache/druid/";

  /** A tool that rewrites property files of releases before 0.9: the names in it are those that nothing reads any more. */
  private static final String CONVERSION = PACKAGE + "cli/convert/";

  private final Map<String, List<Owned>> classes = new LinkedHashMap<>();
  private final Map<String, List<String>> subtypes = new LinkedHashMap<>();
  private final Map<String, Collection<String>> below = new HashMap<>();
  private final Map<String, Collection<String>> above = new HashMap<>();

  /** Reads the core and the extensions of these names; without names every extension. */
  Jars(Path distribution, Set<String> names) throws IOException {
    read(distribution.resolve("lib"), CORE);
    Path extensions = distribution.resolve("extensions");
    if (Files.isDirectory(extensions)) {
      for (Path extension : sorted(extensions, "*")) {
        String name = extension.getFileName().toString();
        if (names.isEmpty() || names.contains(name)) read(extension, name);
      }
    }
    for (Owned owned : all()) {
      owned.model().superclass().ifPresent(name -> subtype(name.asInternalName(), owned));
      owned.model().interfaces().forEach(name -> subtype(name.asInternalName(), owned));
    }
  }

  /** Every class; one that several extensions bring comes once for each. */
  Collection<Owned> all() {
    return classes.values().stream().flatMap(List::stream).toList();
  }

  /** The classes of a name: several where several extensions bring it, none where Druid does not. */
  List<Owned> named(String name) {
    return classes.getOrDefault(name, List.of());
  }

  /** The names of the classes below a class or an interface. */
  Collection<String> below(String name) {
    return below.computeIfAbsent(name, this::findBelow);
  }

  /** The names of the classes and interfaces above a class, without itself. */
  Collection<String> above(String name) {
    return above.computeIfAbsent(name, this::findAbove);
  }

  private Collection<String> findBelow(String name) {
    Collection<String> found = new TreeSet<>();
    List<String> open = new ArrayList<>(subtypes.getOrDefault(name, List.of()));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (found.add(next)) open.addAll(subtypes.getOrDefault(next, List.of()));
    }
    return found;
  }

  private Collection<String> findAbove(String name) {
    Collection<String> found = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of(name));
    while (!open.isEmpty()) {
      for (Owned owned : named(open.removeLast())) {
        List<String> parents = new ArrayList<>(owned.model().interfaces().stream().map(entry -> entry.asInternalName()).toList());
        owned.model().superclass().ifPresent(entry -> parents.add(entry.asInternalName()));
        for (String parent : parents) if (found.add(parent)) open.add(parent);
      }
    }
    return found;
  }

  private void subtype(String parent, Owned owned) {
    subtypes.computeIfAbsent(parent, key -> new ArrayList<>()).add(owned.model().thisClass().asInternalName());
  }

  private void read(Path folder, String owner) throws IOException {
    for (Path jar : sorted(folder, "*.jar")) {
      try (JarFile file = new JarFile(jar.toFile())) {
        for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
          String name = entry.getName();
          if (name.startsWith(PACKAGE) && name.endsWith(".class") && !name.startsWith(CONVERSION)) {
            add(ClassFile.of().parse(file.getInputStream(entry).readAllBytes()), owner);
          }
        }
      }
    }
  }

  private void add(ClassModel model, String owner) {
    List<Owned> same = classes.computeIfAbsent(model.thisClass().asInternalName(), key -> new ArrayList<>());
    // An extension's own copy of a class of the core is not what makes it read something.
    if (same.stream().noneMatch(other -> other.owner().equals(owner) || other.owner().equals(CORE))) same.add(new Owned(model, owner));
  }

  private static List<Path> sorted(Path folder, String glob) throws IOException {
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, glob)) {
      List<Path> found = new ArrayList<>();
      paths.forEach(found::add);
      found.sort(null);
      return found;
    }
  }
}
