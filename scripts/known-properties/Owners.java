import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that were found, and who reads each. */
final class Owners {
  private final SortedMap<String, Set<String>> owners = new TreeMap<>();

  /** Whose a name is that takes code of several to be read: the extension's, for the core is always there. */
  static String of(String... parts) {
    for (String part : parts) if (!part.equals(Jars.CORE)) return part;
    return Jars.CORE;
  }

  void add(String name, String owner) {
    owners.computeIfAbsent(name, key -> new TreeSet<>()).add(owner);
  }

  void each(BiConsumer<String, Set<String>> action) {
    owners.forEach(action);
  }

  boolean has(String name) {
    return owners.containsKey(name);
  }

  /** Whether there are names that go on with a dot where this one ends. */
  boolean goesOn(String name) {
    SortedMap<String, Set<String>> rest = owners.tailMap(name + ".");
    return !rest.isEmpty() && rest.firstKey().startsWith(name + ".");
  }

  /** Sorted JSON: the core where it reads a name, else the extension, or a list of them where several do. */
  String json() {
    Stream<String> members = owners.entrySet().stream().map(entry -> "  \"" + entry.getKey() + "\": " + value(entry.getValue()));
    return members.collect(Collectors.joining(",\n", "{\n", "\n}"));
  }

  private static String value(Set<String> names) {
    if (names.contains(Jars.CORE)) return '"' + Jars.CORE + '"';
    String list = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    return names.size() == 1 ? list : "[" + list + "]";
  }
}
