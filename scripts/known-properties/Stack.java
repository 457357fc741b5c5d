import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.List;

/** The operands of a method; a number of two words counts as one. It never fails: what is missing is unknown. */
final class Stack {
  private static final Value WIDE = new Value.Wide();

  private final List<Value> values = new ArrayList<>();

  void push(Value value, TypeKind kind) {
    values.add(kind.slotSize() == 2 ? WIDE : value);
  }

  void push(Value value) {
    values.add(value);
  }

  Value pop() {
    return values.isEmpty() ? Value.UNKNOWN : values.removeLast();
  }

  /** Takes several away, the deepest first. */
  List<Value> pop(int count) {
    List<Value> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) taken.addFirst(pop());
    return taken;
  }

  /** Takes operands away and puts a result of which nothing is known. */
  void exchange(int count, TypeKind result) {
    pop(count);
    push(Value.UNKNOWN, result);
  }

  List<Value> copy() {
    return new ArrayList<>(values);
  }

  void replace(List<Value> others) {
    List<Value> copy = new ArrayList<>(others);
    values.clear();
    values.addAll(copy);
  }

  /** The way from above and a jump meet here. */
  void merge(List<Value> others) {
    merge(values, others);
  }

  static void merge(List<Value> into, List<Value> others) {
    for (int i = 0; i < Math.min(into.size(), others.size()); i++) into.set(i, Value.merged(into.get(i), others.get(i)));
  }

  /** The instructions that copy, swap and drop words. */
  void shuffle(Opcode opcode) {
    switch (opcode) {
      case POP -> pop();
      case POP2 -> words();
      case SWAP -> {
        List<Value> two = pop(2);
        values.addAll(two.reversed());
      }
      case DUP -> copyBelow(List.of(pop()), List.of());
      case DUP_X1 -> copyBelow(List.of(pop()), List.of(pop()));
      case DUP_X2 -> copyBelow(List.of(pop()), words());
      case DUP2 -> copyBelow(words(), List.of());
      case DUP2_X1 -> copyBelow(words(), List.of(pop()));
      case DUP2_X2 -> copyBelow(words(), words());
      default -> throw new IllegalArgumentException(opcode.name());
    }
  }

  /** Two words: one wide number or two other values. */
  private List<Value> words() {
    Value top = pop();
    return top instanceof Value.Wide ? List.of(top) : List.of(pop(), top);
  }

  private void copyBelow(List<Value> top, List<Value> below) {
    values.addAll(top);
    values.addAll(below);
    values.addAll(top);
  }
}
