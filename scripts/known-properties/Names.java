import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Writes the names of the properties that are read into a class, below a prefix. */
final class Names {
  /** A value in a value in a value may be given by dots too, but nobody does, and the lists would grow without end. */
  private static final int DEPTH = 4;

  private final Jars jars;
  private final Owners owners;
  /** Whether elements of a list may be given one by one: Druid's own reader of properties does not do that, Jackson's does. */
  private final boolean byIndex;
  private final Deque<String> path = new ArrayDeque<>();

  Names(Jars jars, Owners owners, boolean byIndex) {
    this.jars = jars;
    this.owners = owners;
    this.byIndex = byIndex;
  }

  /** Adds the names that a class gives below a prefix that an extension reads. */
  void add(String prefix, String type, String owner) {
    if (Collections.frequency(path, type) > 1 || path.size() == DEPTH) return;
    path.push(type);
    for (Jars.Owned owned : jars.named(type)) {
      String whose = Owners.of(owner, owned.owner());
      if (Beans.isSimple(owned.model())) continue;
      discriminator(type).ifPresent(name -> {
        owners.add(prefix + "." + name, whose);
        for (String subtype : jars.below(type)) members(prefix, subtype, owner);
      });
      Beans.instead(owned.model()).map(Names::internal).ifPresent(other -> members(prefix, other, owner));
      members(prefix, type, owner);
    }
    path.pop();
  }

  /** The properties of a class and of those above it. */
  private void members(String prefix, String type, String owner) {
    for (Jars.Owned owned : jars.named(type)) {
      if (Beans.isSimple(owned.model()) || !Beans.isAnnotated(owned.model()) && !owned.model().superclass().isPresent()) continue;
      String whose = Owners.of(owner, owned.owner());
      List<Beans.Member> members = new ArrayList<>(Beans.members(owned.model()));
      for (String parent : jars.above(type)) for (Jars.Owned above : jars.named(parent)) members.addAll(Beans.members(above.model()));
      for (Beans.Member member : members) member(prefix, member, whose);
    }
  }

  private void member(String prefix, Beans.Member member, String owner) {
    String type = internal(member.type());
    if (member.name() == null) {
      add(prefix, type, owner);
      return;
    }
    String name = prefix + "." + member.name();
    owners.add(name, owner);
    if (isMap(type)) owners.add(name + ".*", owner);
    else add(name, type, owner);
    if (byIndex) member.element().ifPresent(element -> add(name + "[N]", internal(element), owner));
  }

  private Optional<String> discriminator(String type) {
    Collection<String> all = new ArrayList<>(List.of(type));
    all.addAll(jars.above(type));
    return all.stream().flatMap(name -> jars.named(name).stream()).flatMap(owned -> Beans.discriminator(owned.model()).stream()).findFirst();
  }

  private static boolean isMap(String type) {
    return type.equals("java/util/Properties") || type.matches("(java/util|com/google/common/collect)/(\\w+/)?\\w*Map");
  }

  private static String internal(String descriptor) {
    return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
  }
}
