import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Jackson reads into a class: Druid's mapper sees nothing that is not annotated. */
final class Beans {
  /**
   * A property of a class: its name, its type and the type of the elements of a list as descriptors. Without a name it stands for the
   * properties of its type.
   */
  record Member(String name, String type, Optional<String> element) {
    Member(String name, String type) {
      this(name, type, Optional.empty());
    }
  }

  private static final String JACKSON = "Lcom/fasterxml/jackson/annotation/";

  private static final Pattern LIST = Pattern.compile("Ljava/util/List<(L[\\w/$]+;)>;");

  private Beans() {}

  /** The properties that a class itself declares, without those of its parents. */
  static List<Member> members(ClassModel model) {
    Map<String, Member> found = new LinkedHashMap<>();
    for (FieldModel field : model.fields()) {
      String type = field.fieldType().stringValue();
      if (has(field, "JsonUnwrapped")) found.put("#" + field.fieldName(), new Member(null, type));
      named(field, field.fieldName().stringValue()).ifPresent(name -> found.put(name, new Member(name, type, element(field))));
      aliases(field).forEach(name -> put(found, name, type));
    }
    for (MethodModel method : model.methods()) {
      List<ClassDesc> parameters = method.methodTypeSymbol().parameterList();
      parameters(method).forEach(member -> put(found, member.name(), member.type()));
      String name = method.methodName().stringValue();
      if (parameters.size() == 1 && name.startsWith("set")) {
        String type = parameters.getFirst().descriptorString();
        named(method, bean(name, 3)).ifPresent(it -> put(found, it, type));
      }
      // A getter that is annotated makes Jackson set the field of its name.
      if (parameters.isEmpty()) {
        String type = method.methodTypeSymbol().returnType().descriptorString();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        named(method, bean(name, prefix)).filter(it -> declares(model, it)).ifPresent(it -> put(found, it, type));
      }
    }
    return List.copyOf(found.values());
  }

  /** Whether Jackson makes such a value from one JSON value that is no object of named members. */
  static boolean isSimple(ClassModel model) {
    if (model.flags().has(AccessFlag.ENUM) || annotation(model, "JsonDeserialize").flatMap(it -> value(it, "using")).isPresent()) return true;
    return model.methods().stream().anyMatch(method -> has(method, "JsonValue") || has(method, "JsonCreator") && delegates(method));
  }

  private static boolean delegates(MethodModel creator) {
    return creator.methodTypeSymbol().parameterCount() == 1 && parameters(creator).isEmpty();
  }

  /** The name of the property that tells which subtype is meant, where a class has subtypes. */
  static Optional<String> discriminator(ClassModel model) {
    return annotation(model, "JsonTypeInfo").map(it -> value(it, "property").map(Beans::text).orElse("type"));
  }

  /** Whether Jackson knows a class as a subtype or has something to set in it. */
  static boolean isAnnotated(ClassModel model) {
    return has(model, "JsonTypeName") || model.methods().stream().anyMatch(method -> has(method, "JsonCreator")) || !members(model).isEmpty();
  }

  /** What the elements of an annotated class say that Jackson is to make instead of it. */
  static Optional<String> instead(ClassModel model) {
    Optional<AnnotationValue> type = annotation(model, "JsonDeserialize").flatMap(it -> value(it, "as"));
    return type.map(it -> ((AnnotationValue.OfClass) it).className().stringValue());
  }

  private static void put(Map<String, Member> found, String name, String type) {
    found.putIfAbsent(name, new Member(name, type));
  }

  /** The parameters of a creator that have a name. */
  private static List<Member> parameters(MethodModel method) {
    List<Member> found = new ArrayList<>();
    List<ClassDesc> types = method.methodTypeSymbol().parameterList();
    method.findAttribute(Attributes.runtimeVisibleParameterAnnotations()).ifPresent(attribute -> {
      List<List<Annotation>> annotations = attribute.parameterAnnotations();
      // Annotations are counted without the parameters that the compiler adds in front.
      int added = types.size() - annotations.size();
      for (int i = 0; i < annotations.size(); i++) {
        for (Annotation annotation : annotations.get(i)) {
          if (!annotation.className().equalsString(JACKSON + "JsonProperty;")) continue;
          String type = types.get(i + added).descriptorString();
          value(annotation, "value").map(Beans::text).ifPresent(name -> found.add(new Member(name, type)));
        }
      }
    });
    return found;
  }

  private static Optional<String> element(FieldModel field) {
    return field.findAttribute(Attributes.signature())
      .map(it -> LIST.matcher(it.signature().stringValue()))
      .filter(Matcher::matches)
      .map(it -> it.group(1));
  }

  private static boolean declares(ClassModel model, String name) {
    return model.fields().stream().anyMatch(field -> field.fieldName().equalsString(name));
  }

  private static String bean(String method, int prefix) {
    String name = method.substring(prefix);
    return name.isEmpty() ? method : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Optional<String> named(AttributedElement element, String usual) {
    return annotation(element, "JsonProperty").map(it -> value(it, "value").map(Beans::text).filter(name -> !name.isEmpty()).orElse(usual));
  }

  private static List<String> aliases(AttributedElement element) {
    Optional<AnnotationValue> names = annotation(element, "JsonAlias").flatMap(it -> value(it, "value"));
    return names.map(it -> ((AnnotationValue.OfArray) it).values().stream().map(Beans::text).toList()).orElse(List.of());
  }

  private static boolean has(AttributedElement element, String name) {
    return annotation(element, name).isPresent();
  }

  private static Optional<Annotation> annotation(AttributedElement element, String name) {
    return element.findAttribute(Attributes.runtimeVisibleAnnotations())
      .flatMap(all -> all.annotations().stream().filter(it -> is(it, name)).findFirst());
  }

  private static boolean is(Annotation annotation, String name) {
    String type = annotation.className().stringValue();
    return type.startsWith("Lcom/fasterxml/jackson/") && type.endsWith("/" + name + ";");
  }

  private static Optional<AnnotationValue> value(Annotation annotation, String name) {
    return annotation.elements().stream().filter(element -> element.name().equalsString(name)).map(element -> element.value()).findFirst();
  }

  private static String text(AnnotationValue value) {
    return ((AnnotationValue.OfString) value).stringValue();
  }
}
