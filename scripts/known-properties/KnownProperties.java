import java.io.IOException;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Prints the names of the properties that a Druid distribution reads, and which extension reads each. See README.md. */
final class KnownProperties {
  private static final Pattern NAME = Pattern.compile("druid(\\.([A-Za-z][A-Za-z0-9_]*|<name>))+");

  /** Methods that read the properties below a prefix into a class, by the class and the name; the prefix comes before the class. */
  private static final Set<String> BINDINGS = Set.of("JsonConfigProvider.bind", "JsonConfigProvider.bindWithDefault",
    "JsonConfigProvider.of", "JsonConfigProvider.<init>", "JsonConfigurator.configurate");

  /** Methods that read one property; the name is the first text among their arguments. */
  private static final Set<String> READS = Set.of("Properties.getProperty", "Properties.containsKey", "System.getProperty",
    "Boolean.getBoolean", "Integer.getInteger", "Long.getLong", "PropUtils.getProperty", "PropUtils.getPropertyAsInt",
    "ConditionalMultibind.addConditionBinding", "PolyBind.createChoice", "PolyBind.createChoiceWithDefault");

  /** Methods of Jackson's mapper that make a value of a class. */
  private static final Set<String> MAPPERS = Set.of("ObjectMapper.treeToValue", "JavaPropsMapper.readPropertiesAs");

  private final Jars jars;
  private final Facts facts = new Facts();
  private final Owners owners = new Owners();
  private final Set<String> prefixes = new TreeSet<>();
  private final Resolver resolver;

  private KnownProperties(Path distribution, Set<String> extensions) throws IOException {
    jars = new Jars(distribution, extensions);
    resolver = new Resolver(jars, facts);
    for (Jars.Owned owned : jars.all()) Machine.run(facts, owned);
  }

  /** Takes the folder of an unpacked distribution, and the names of extensions where not all are meant. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) throw new IllegalArgumentException("Give the folder of a Druid distribution");
    List<String> given = List.of(arguments);
    KnownProperties known = new KnownProperties(Path.of(given.getFirst()), Set.copyOf(given.subList(1, given.size())));
    for (Facts.Call call : known.facts.calls) {
      // What the provider itself passes on is what it was made with: its makers are looked at.
      if (is(call, BINDINGS) && !call.caller().type().endsWith("/JsonConfigProvider")) known.binding(call);
      if (is(call, READS)) known.read(call);
    }
    known.mapped();
    known.families();
    known.constants();
    System.out.println(known.owners.json());
  }

  private static boolean is(Facts.Call call, Set<String> methods) {
    return methods.contains(call.callee().type().substring(call.callee().type().lastIndexOf('/') + 1) + "." + call.callee().name());
  }

  private void binding(Facts.Call call) {
    Names names = new Names(jars, owners, false);
    List<String> types = parameters(call.callee().descriptor());
    int shift = call.arguments().size() - types.size();
    int text = types.indexOf("Ljava/lang/String;") + shift;
    if (text < shift) return;
    boolean found = false;
    for (int i = text + 1; i < call.arguments().size(); i++) {
      if (!types.get(i - shift).equals("Ljava/lang/Class;")) continue;
      for (Resolver.Pair pair : resolver.pairs(call.arguments().get(text), call.arguments().get(i))) {
        if (!pair.text().text().equals("druid") && !NAME.matcher(pair.text().text()).matches()) continue;
        found = true;
        prefixes.add(pair.text().text());
        names.add(pair.text().text(), pair.type(), Owners.of(call.owner(), pair.text().owner()));
      }
    }
    if (!found) System.err.println("The prefix is not known where " + call.caller().type() + " calls " + call.callee().name());
  }

  private void read(Facts.Call call) {
    List<String> types = parameters(call.callee().descriptor());
    int shift = call.arguments().size() - types.size();
    for (int i = 0; i < types.size(); i++) {
      if (!types.get(i).equals("Ljava/lang/String;")) continue;
      for (Resolver.Found found : resolver.texts(call.arguments().get(i + shift))) {
        if (NAME.matcher(found.text()).matches()) owners.add(found.text(), Owners.of(call.owner(), found.owner()));
      }
    }
  }

  /** Methods that pick the properties of a prefix and have Jackson's own reader of properties make a value of them. */
  private void mapped() {
    Names names = new Names(jars, owners, true);
    Set<Value.MethodKey> readers = new HashSet<>();
    for (Facts.Call call : facts.calls) if (is(call, Set.of("JavaPropsMapper.readPropertiesAs"))) readers.add(call.caller());
    Map<Value.MethodKey, Set<String>> types = new HashMap<>();
    for (Facts.Call call : facts.calls) {
      if (!is(call, MAPPERS) || !readers.contains(call.caller())) continue;
      Set<String> made = types.computeIfAbsent(call.caller(), key -> new TreeSet<>());
      for (Value argument : call.arguments()) if (argument instanceof Value.Type(String name)) made.add(name);
    }
    eachStart((call, found) -> {
      String owner = Owners.of(call.owner(), found.owner());
      for (String type : types.getOrDefault(call.caller(), Set.of())) names.add(prefix(found), type, owner);
    });
  }

  /** Prefixes that code looks for at the start of names, so that whatever follows is read; others are those of names that are known. */
  private void families() {
    Owners found = new Owners();
    eachStart((call, text) -> found.add(prefix(text), Owners.of(call.owner(), text.owner())));
    found.each((prefix, whose) -> {
      if (!prefixes.contains(prefix) && !owners.goesOn(prefix)) whose.forEach(owner -> owners.add(prefix + ".*", owner));
    });
  }

  private void eachStart(BiConsumer<Facts.Call, Resolver.Found> action) {
    for (Facts.Call call : facts.calls) {
      if (!is(call, Set.of("String.startsWith"))) continue;
      for (Resolver.Found found : resolver.texts(call.arguments().get(1))) {
        if (found.text().endsWith(".") && NAME.matcher(prefix(found)).matches()) action.accept(call, found);
      }
    }
  }

  private static String prefix(Resolver.Found found) {
    return found.text().substring(0, found.text().length() - 1);
  }

  /** Texts that look like names and are neither prefixes of others nor known already. */
  private void constants() {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    for (Jars.Owned owned : jars.all()) {
      for (PoolEntry entry : owned.model().constantPool()) {
        if (!(entry instanceof StringEntry text) || !NAME.matcher(text.stringValue()).matches()) continue;
        found.computeIfAbsent(text.stringValue(), key -> new LinkedHashSet<>()).add(owned.owner());
      }
    }
    Owners all = new Owners();
    found.forEach((name, whose) -> whose.forEach(owner -> all.add(name, owner)));
    found.forEach((name, whose) -> {
      boolean prefix = prefixes.contains(name) || owners.goesOn(name) || all.goesOn(name);
      if (owners.has(name) || !prefix) {
        whose.forEach(owner -> owners.add(name, owner));
      }
    });
  }

  private static List<String> parameters(String descriptor) {
    List<String> types = new ArrayList<>();
    var matcher = Pattern.compile("\\[*(L[^;]+;|[BCDFIJSZ])").matcher(descriptor.substring(1, descriptor.indexOf(')')));
    while (matcher.find()) types.add(matcher.group());
    return types;
  }
}
