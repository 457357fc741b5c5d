import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known of a value on the stack of a method without running it. */
sealed interface Value {
  /** A value of which nothing is known. */
  Value UNKNOWN = new Unknown();

  /** A text that stands in the code, and whose code it is. */
  record Text(String text, String owner) implements Value {}

  /** A class that stands in the code, by its internal name. */
  record Type(String name) implements Value {}

  /** A parameter of the method that is looked at, counted with `this`. */
  record Parameter(MethodKey method, int index) implements Value {}

  /** What a field holds. */
  record Field(String type, String name) implements Value {}

  /** What a method returns. */
  record Result(MethodKey method) implements Value {}

  /** Texts put together; a part may be unknown. */
  record Joined(List<Value> parts) implements Value {}

  /** One of several, depending on the way that the code takes. */
  record OneOf(Set<Value> values) implements Value {}

  /** An array that the code fills, as for a method of a variable number of arguments. */
  record Elements(Value[] values) implements Value {}

  /** Nothing is known. */
  record Unknown() implements Value {}

  /** A whole number that stands in the code: a place in an array, for one. */
  record Number(int number) implements Value {}

  /** A number of two words, which some instructions treat unlike other values. */
  record Wide() implements Value {}

  /** A method by its class, name and descriptor. */
  record MethodKey(String type, String name, String descriptor) {}

  /** What a place holds that two ways lead to. */
  static Value merged(Value one, Value other) {
    if (one.equals(other)) return one;
    Set<Value> values = new LinkedHashSet<>();
    for (Value value : List.of(one, other)) {
      if (value instanceof OneOf several) values.addAll(several.values());
      else if (!(value instanceof Unknown)) values.add(value);
    }
    return values.isEmpty() ? UNKNOWN : values.size() == 1 ? values.iterator().next() : new OneOf(values);
  }

  /** A format of `%s` and its arguments as texts put together; `%%` and the like do not occur in names of properties. */
  static Value formatted(String format, String owner, Value[] arguments) {
    String[] texts = format.split("%[sd]", -1);
    Value[] parts = new Value[2 * texts.length - 1];
    for (int i = 0; i < texts.length; i++) {
      parts[2 * i] = new Text(texts[i], owner);
      if (i > 0) parts[2 * i - 1] = i <= arguments.length ? arguments[i - 1] : UNKNOWN;
    }
    return new Joined(Arrays.asList(parts));
  }

  /** Texts put together with another between them, as `String.join` does. */
  static Value separated(Value separator, Value[] texts) {
    Value[] parts = new Value[Math.max(0, 2 * texts.length - 1)];
    for (int i = 0; i < parts.length; i++) parts[i] = i % 2 == 0 ? texts[i / 2] : separator;
    return new Joined(Arrays.asList(parts));
  }
}
