import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the methods of all classes do with values: call, store in fields, return. */
final class Facts {
  /** A call of a method: the method that calls, whose it is, what it calls, with what; a receiver comes first. */
  record Call(Value.MethodKey caller, String owner, Value.MethodKey callee, List<Value> arguments) {}

  final List<Call> calls = new ArrayList<>();
  final Map<Value.Field, Set<Value>> fields = new HashMap<>();
  final Map<Value.MethodKey, Set<Value>> results = new HashMap<>();
  /** Calls by the name and descriptor of what they call, whatever the class. */
  final Map<String, List<Call>> callsByName = new HashMap<>();

  void call(Call call) {
    calls.add(call);
    callsByName.computeIfAbsent(call.callee().name() + call.callee().descriptor(), key -> new ArrayList<>()).add(call);
  }

  void store(Value.Field field, Value value) {
    if (value instanceof Value.Unknown) return;
    fields.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(value);
  }

  void result(Value.MethodKey method, Value value) {
    if (value instanceof Value.Unknown) return;
    results.computeIfAbsent(method, key -> new LinkedHashSet<>()).add(value);
  }
}
