import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the texts and classes that a value may be, through fields, results and the arguments of callers. */
final class Resolver {
  /** Stands for a part of a name that is free or not known. */
  static final String FREE = "<name>";

  /** How deep texts that are put together may be nested. */
  private static final int DEPTH = 4;

  /** A value with more origins than that passes through code for all kinds of texts, and is none of ours. */
  private static final int MOST = 200;

  private static final String START = "druid.";

  /** A text and the extension whose code it stands in. */
  record Found(String text, String owner) {}

  /** A text and a class that belong together. */
  record Pair(Found text, String type) {}

  private final Jars jars;
  private final Facts facts;

  Resolver(Jars jars, Facts facts) {
    this.jars = jars;
    this.facts = facts;
  }

  /** The texts that a value may be; none where that is not known. */
  Set<Found> texts(Value value) {
    return texts(value, DEPTH);
  }

  /** The texts that come with the classes; where both are parameters of one method, each caller gives both. */
  Set<Pair> pairs(Value text, Value type) {
    return pairs(text, type, DEPTH);
  }

  private Set<Pair> pairs(Value text, Value type, int depth) {
    Set<Pair> found = new LinkedHashSet<>();
    if (depth > 0 && text instanceof Value.Parameter one && type instanceof Value.Parameter other && one.method().equals(other.method())) {
      for (Facts.Call call : callers(one.method())) {
        found.addAll(pairs(call.arguments().get(one.index()), call.arguments().get(other.index()), depth - 1));
      }
      return found;
    }
    for (Found each : texts(text, depth)) for (String name : types(type)) found.add(new Pair(each, name));
    return found;
  }

  private Set<Found> texts(Value value, int depth) {
    Set<Found> found = new LinkedHashSet<>();
    for (Value origin : origins(value)) {
      if (origin instanceof Value.Text(String text, String owner)) found.add(new Found(text, owner));
      if (origin instanceof Value.Joined(List<Value> parts) && depth > 0) found.addAll(joined(parts, depth - 1));
    }
    return found;
  }

  private Set<String> types(Value value) {
    Set<String> found = new LinkedHashSet<>();
    for (Value origin : origins(value)) if (origin instanceof Value.Type(String name)) found.add(name);
    return found;
  }

  /** All values that a value comes from. */
  private Set<Value> origins(Value value) {
    Set<Value> found = new LinkedHashSet<>(List.of(value));
    List<Value> open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      for (Value source : sources(open.removeLast())) if (found.add(source)) open.add(source);
      if (found.size() > MOST) return Set.of();
    }
    return found;
  }

  private Iterable<Value> sources(Value value) {
    return switch (value) {
      case Value.OneOf(Set<Value> values) -> values;
      case Value.Field field -> facts.fields.getOrDefault(field, Set.of());
      case Value.Result(Value.MethodKey method) -> results(method);
      case Value.Parameter(Value.MethodKey method, int index) -> callers(method).stream().map(call -> call.arguments().get(index)).toList();
      default -> Set.of();
    };
  }

  private Set<Value> results(Value.MethodKey method) {
    Set<Value> found = new LinkedHashSet<>();
    List<String> types = new ArrayList<>(List.of(method.type()));
    types.addAll(jars.above(method.type()));
    types.addAll(jars.below(method.type()));
    for (String type : types) found.addAll(facts.results.getOrDefault(new Value.MethodKey(type, method.name(), method.descriptor()), Set.of()));
    return found;
  }

  private List<Facts.Call> callers(Value.MethodKey method) {
    List<Facts.Call> named = facts.callsByName.getOrDefault(method.name() + method.descriptor(), List.of());
    if (method.name().equals("<init>")) return named.stream().filter(call -> call.callee().type().equals(method.type())).toList();
    Set<String> types = new LinkedHashSet<>(jars.above(method.type()));
    types.addAll(jars.below(method.type()));
    types.add(method.type());
    return named.stream().filter(call -> types.contains(call.callee().type())).toList();
  }

  private Set<Found> joined(List<Value> parts, int depth) {
    Set<Found> found = new LinkedHashSet<>(Set.of(new Found("", Jars.CORE)));
    for (Value part : parts) {
      // A text that is a name's first part starts as names do; those within it may be any part.
      if (depth == DEPTH - 1) found.removeIf(start -> !START.startsWith(start.text()) && !start.text().startsWith(START));
      if (found.isEmpty()) return found;
      Set<Found> texts = texts(part, depth);
      if (texts.isEmpty()) texts = Set.of(new Found(FREE, Jars.CORE));
      Set<Found> longer = new LinkedHashSet<>();
      for (Found start : found) {
        for (Found end : texts) longer.add(new Found(start.text() + end.text(), Owners.of(start.owner(), end.owner())));
      }
      if (longer.size() > MOST) return Set.of();
      found = longer;
    }
    return found;
  }
}
