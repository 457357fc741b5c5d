import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayList;
import java.util.List;

/** What calls give, so far as that is a matter of texts. */
final class Calls {
  private Calls() {}

  /** The value of a call: texts that the usual methods put together, or the result of a method that may be looked at. */
  static Value result(String owner, Value.MethodKey callee, List<Value> arguments) {
    String type = callee.type().substring(callee.type().lastIndexOf('/') + 1);
    return switch (type + "." + callee.name()) {
      case "String.join" -> arguments.get(1) instanceof Value.Elements(Value[] texts) ? Value.separated(arguments.get(0), texts) : Value.UNKNOWN;
      case "String.format", "StringUtils.format" -> format(owner, arguments);
      case "String.concat" -> new Value.Joined(List.copyOf(arguments));
      case "String.toString", "String.valueOf", "Preconditions.checkNotNull", "Objects.requireNonNull" -> arguments.get(0);
      default -> new Value.Result(callee);
    };
  }

  private static Value format(String owner, List<Value> arguments) {
    for (int i = 0; i + 1 < arguments.size(); i++) {
      if (arguments.get(i) instanceof Value.Text(String text, String _) && arguments.get(i + 1) instanceof Value.Elements(Value[] values)) {
        return Value.formatted(text, owner, values);
      }
    }
    return Value.UNKNOWN;
  }

  /** The value of a concatenation; a lambda's is unknown, but its body is called with what it captures. */
  static Value dynamic(Facts facts, Value.MethodKey caller, String owner, InvokeDynamicInstruction it, List<Value> captured) {
    List<ConstantDesc> settings = it.bootstrapArgs();
    if (it.name().stringValue().equals("makeConcatWithConstants")) return concatenated(owner, settings, captured);
    for (ConstantDesc setting : settings) {
      if (setting instanceof DirectMethodHandleDesc body) lambda(facts, caller, owner, body, captured);
    }
    return Value.UNKNOWN;
  }

  /** The recipe holds the fixed texts, a character 1 for each value and a character 2 for each constant. */
  private static Value concatenated(String owner, List<ConstantDesc> settings, List<Value> values) {
    List<Value> parts = new ArrayList<>();
    StringBuilder fixed = new StringBuilder();
    int value = 0;
    int constant = 1;
    for (char sign : ((String) settings.getFirst()).toCharArray()) {
      if (sign > 2) {
        fixed.append(sign);
      } else if (sign == 2) {
        fixed.append(settings.get(constant++));
      } else {
        parts.add(new Value.Text(fixed.toString(), owner));
        fixed.setLength(0);
        parts.add(values.get(value++));
      }
    }
    parts.add(new Value.Text(fixed.toString(), owner));
    return new Value.Joined(parts);
  }

  private static void lambda(Facts facts, Value.MethodKey caller, String owner, DirectMethodHandleDesc body, List<Value> captured) {
    String descriptor = body.owner().descriptorString();
    Value.MethodKey callee = new Value.MethodKey(descriptor.substring(1, descriptor.length() - 1), body.methodName(), body.lookupDescriptor());
    List<Value> arguments = new ArrayList<>(captured);
    // A lambda's own parameters follow what it captures.
    while (arguments.size() < 64) arguments.add(Value.UNKNOWN);
    facts.call(new Facts.Call(caller, owner, callee, arguments));
  }
}
