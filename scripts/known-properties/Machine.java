import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.*;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through a method once, from top to bottom, and notes what it does with texts and classes. */
final class Machine {
  private final Facts facts;
  private final String owner;
  private final Value.MethodKey method;
  private final Stack stack = new Stack();
  private final Map<Integer, Value> locals = new HashMap<>();
  /** What the stack holds where a jump leads to. */
  private final Map<Label, List<Value>> jumps = new HashMap<>();

  private Machine(Facts facts, Jars.Owned owned, MethodModel model) {
    this.facts = facts;
    this.owner = owned.owner();
    String type = owned.model().thisClass().asInternalName();
    this.method = new Value.MethodKey(type, model.methodName().stringValue(), model.methodType().stringValue());
    int slot = 0;
    int index = 0;
    if (!model.flags().has(java.lang.reflect.AccessFlag.STATIC)) locals.put(slot++, new Value.Parameter(method, index++));
    for (ClassDesc parameter : model.methodTypeSymbol().parameterList()) {
      locals.put(slot, new Value.Parameter(method, index++));
      slot += TypeKind.from(parameter).slotSize();
    }
  }

  /** Notes what the methods of a class do. */
  static void run(Facts facts, Jars.Owned owned) {
    for (MethodModel model : owned.model().methods()) {
      model.code().ifPresent(code -> new Machine(facts, owned, model).run(code));
    }
  }

  private void run(CodeModel code) {
    code.exceptionHandlers().forEach(handler -> jumps.put(handler.handler(), new ArrayList<>(List.of(Value.UNKNOWN))));
    boolean reached = true;
    for (CodeElement element : code) {
      if (element instanceof LabelTarget target && jumps.containsKey(target.label())) {
        if (reached) stack.merge(jumps.get(target.label()));
        else stack.replace(jumps.get(target.label()));
        reached = true;
      } else if (element instanceof Instruction instruction) {
        step(instruction);
        if (ends(instruction)) {
          stack.replace(List.of());
          reached = false;
        }
      }
    }
  }

  private static boolean ends(Instruction instruction) {
    return switch (instruction) {
      case ReturnInstruction _, ThrowInstruction _, TableSwitchInstruction _, LookupSwitchInstruction _ -> true;
      case BranchInstruction branch -> branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W;
      default -> false;
    };
  }

  private void step(Instruction instruction) {
    switch (instruction) {
      case ConstantInstruction it -> stack.push(constant(it.constantValue()), it.typeKind());
      case LoadInstruction it -> stack.push(locals.getOrDefault(it.slot(), Value.UNKNOWN), it.typeKind());
      case StoreInstruction it -> locals.put(it.slot(), stack.pop());
      case FieldInstruction it -> field(it);
      case InvokeInstruction it -> {
        List<Value> arguments = stack.pop(it.typeSymbol().parameterCount() + (it.opcode() == Opcode.INVOKESTATIC ? 0 : 1));
        Value.MethodKey callee = new Value.MethodKey(it.owner().asInternalName(), it.name().stringValue(), it.type().stringValue());
        called(callee, arguments, it.typeSymbol().returnType());
      }
      case InvokeDynamicInstruction it -> {
        List<Value> captured = stack.pop(it.typeSymbol().parameterCount());
        stack.push(Calls.dynamic(facts, method, owner, it, captured), TypeKind.REFERENCE);
      }
      case NewObjectInstruction _ -> stack.push(Value.UNKNOWN);
      case NewReferenceArrayInstruction _ -> stack.push(array(stack.pop()));
      case NewPrimitiveArrayInstruction _ -> stack.exchange(1, TypeKind.REFERENCE);
      case NewMultiArrayInstruction it -> stack.exchange(it.dimensions(), TypeKind.REFERENCE);
      case ArrayLoadInstruction it -> stack.exchange(2, it.typeKind());
      case ArrayStoreInstruction _ -> fill(stack.pop(3));
      case TypeCheckInstruction it -> {
        if (it.opcode() == Opcode.INSTANCEOF) stack.exchange(1, TypeKind.INT);
      }
      case ConvertInstruction it -> stack.exchange(1, it.toType());
      case OperatorInstruction it -> operator(it);
      case BranchInstruction it -> {
        stack.pop(operands(it.opcode()));
        jump(it.target());
      }
      case TableSwitchInstruction it -> {
        stack.pop();
        jump(it.defaultTarget());
        it.cases().forEach(each -> jump(each.target()));
      }
      case LookupSwitchInstruction it -> {
        stack.pop();
        jump(it.defaultTarget());
        it.cases().forEach(each -> jump(each.target()));
      }
      case ReturnInstruction it -> {
        if (it.typeKind() != TypeKind.VOID) facts.result(method, stack.pop());
      }
      case MonitorInstruction _ -> stack.pop();
      case StackInstruction it -> stack.shuffle(it.opcode());
      default -> {}
    }
  }

  private void jump(Label target) {
    List<Value> known = jumps.get(target);
    if (known == null) jumps.put(target, stack.copy());
    else Stack.merge(known, stack.copy());
  }

  private Value constant(Object constant) {
    return switch (constant) {
      case String text -> new Value.Text(text, owner);
      case Integer number -> new Value.Number(number);
      case ClassDesc type when type.isClassOrInterface() -> {
        String descriptor = type.descriptorString();
        yield new Value.Type(descriptor.substring(1, descriptor.length() - 1));
      }
      default -> Value.UNKNOWN;
    };
  }

  private void field(FieldInstruction it) {
    Value.Field field = new Value.Field(it.owner().asInternalName(), it.name().stringValue());
    TypeKind kind = TypeKind.from(it.typeSymbol());
    switch (it.opcode()) {
      case GETSTATIC -> stack.push(field, kind);
      case GETFIELD -> {
        stack.pop();
        stack.push(field, kind);
      }
      default -> {
        facts.store(field, stack.pop());
        if (it.opcode() == Opcode.PUTFIELD) stack.pop();
      }
    }
  }

  private void called(Value.MethodKey callee, List<Value> arguments, ClassDesc result) {
    facts.call(new Facts.Call(method, owner, callee, arguments));
    TypeKind kind = TypeKind.from(result);
    if (kind != TypeKind.VOID) stack.push(Calls.result(owner, callee, arguments), kind);
  }

  private static Value array(Value size) {
    if (!(size instanceof Value.Number(int count)) || count > 64) return Value.UNKNOWN;
    Value[] values = new Value[count];
    java.util.Arrays.fill(values, Value.UNKNOWN);
    return new Value.Elements(values);
  }

  private static void fill(List<Value> operands) {
    if (operands.get(0) instanceof Value.Elements(Value[] values) && operands.get(1) instanceof Value.Number(int index)) {
      if (index >= 0 && index < values.length) values[index] = operands.get(2);
    }
  }

  private void operator(OperatorInstruction it) {
    boolean unary = switch (it.opcode()) {
      case ARRAYLENGTH, INEG, LNEG, FNEG, DNEG -> true;
      default -> false;
    };
    stack.exchange(unary ? 1 : 2, it.opcode().name().contains("CMP") || it.opcode() == Opcode.ARRAYLENGTH ? TypeKind.INT : it.typeKind());
  }

  private static int operands(Opcode opcode) {
    return switch (opcode) {
      case GOTO, GOTO_W -> 0;
      case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> 1;
      default -> 2;
    };
  }
}
