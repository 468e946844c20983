package org.archigram.model.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Shape;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Fenced;
import org.archigram.model.formula.Formula.Kind;
import org.archigram.model.formula.Formula.Row;
import org.archigram.model.formula.Formula.Sign;
import org.archigram.model.formula.Names;

/** Writes references and what is behind them; values inside an expression are written out. */
final class Writing {

  private final Typed typed;
  private final Block block;
  private final Alike alike;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Call> calls = new LinkedHashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();
  private final Map<String, Named> names = new LinkedHashMap<>();
  private final Map<String, Formula> replaced = new LinkedHashMap<>();
  private final Optional<Formula> copy;

  /** How a value is called here, and what stands above its name. */
  private record Named(String name, Optional<Formula> above) {}

  Writing(Typed typed) {
    this(typed, Optional.empty());
  }

  /**
   * Writes the values of a block.
   *
   * @param copy for the body of a stack: what stands above names to say of which copy they are
   */
  Writing(Typed typed, Optional<Formula> copy) {
    this.copy = copy;
    this.typed = typed;
    this.block = typed.block();
    this.alike = new Alike(block);
    block.values().forEach(value -> values.put(value.id(), value));
    block.calls().forEach(call -> calls.put(call.id(), call));
    block.instances().forEach(instance -> instances.putIfAbsent(instance.name(), instance));
  }

  /** Calls a value otherwise, with a mark above, such as the number of a copy. */
  void name(String value, String name, Optional<Formula> above) {
    names.put(value, new Named(name, above));
  }

  /** Writes a formula in the place of a value. */
  void replace(String value, Formula formula) {
    replaced.put(value, formula);
  }

  /** A formula with a mark above, behind one that is there already. */
  static Formula above(Formula formula, Formula mark) {
    if (formula instanceof Formula.Scripts scripts) {
      Formula both = scripts.above().map(old -> Formula.row(old, mark)).orElse(mark);
      return new Formula.Scripts(scripts.base(), scripts.below(), Optional.of(both));
    }
    return formula.sup(mark);
  }

  /** The call with an id. */
  Optional<Call> call(String id) {
    return Optional.ofNullable(calls.get(id));
  }

  /** A value by name, with its indices. */
  Formula reference(Ref ref) {
    return reference(ref, Map.of());
  }

  private Formula reference(Ref ref, Map<String, String> renamed) {
    List<String> axes = typed.type(ref.value()).axes();
    Formula other = replaced.get(ref.value());
    if (other != null && ref.isCurrent()) {
      return other;
    }
    Named named = names.getOrDefault(ref.value(), new Named(ref.value(), copy));
    Formula plain = Names.indexed(named.name(), Indices.of(block, ref, axes, renamed));
    return named.above().map(mark -> above(plain, mark)).orElse(plain);
  }

  /** What a reference reads: a name, or the expression that the value stands for. */
  Formula read(Ref ref, Map<String, String> renamed) {
    Value value = values.get(ref.value());
    if (value == null || value.named() || (replaced.containsKey(ref.value()) && ref.isCurrent())) {
      return reference(ref, renamed);
    }
    Formula written = defined(value, renamed);
    if (ref.isCurrent()) {
      return written;
    }
    List<Formula> indices = Indices.of(block, ref, List.of(), renamed);
    return new Fenced("(", written, ")").sub(list(indices));
  }

  /** The right side of a value's equation. */
  Formula defined(Value value, Map<String, String> renamed) {
    Definition definition = value.definition();
    if (definition instanceof Definition.Apply apply) {
      return applied(apply, renamed);
    }
    if (definition instanceof Definition.Constant constant) {
      return constant
          .named()
          .map(Definition.Named::formula)
          .orElseGet(() -> Names.number(constant.number()));
    }
    if (definition instanceof Definition.Result result) {
      return result(result, renamed);
    }
    return reference(Ref.to(value.id()), renamed);
  }

  private Formula applied(Definition.Apply apply, Map<String, String> renamed) {
    if (apply.operator().name().equals("reindex")) {
      return read(apply.arguments().get(0), reindexed(apply.attributes(), renamed));
    }
    List<Formula> arguments =
        apply.arguments().stream().map(argument -> read(argument, renamed)).toList();
    return apply.operator().notation().of(arguments, shown(apply));
  }

  /** The axis that is read under another index, together with those that are so already. */
  private static Map<String, String> reindexed(Attributes settings, Map<String, String> renamed) {
    Map<String, String> more = new LinkedHashMap<>(renamed);
    List<String> from = settings.axes("from");
    List<String> to = settings.axes("to");
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      more.put(from.get(i), renamed.getOrDefault(to.get(i), to.get(i)));
    }
    return more;
  }

  /** The settings, with what the notation of products wants to know of their shapes. */
  private Attributes shown(Definition.Apply apply) {
    List<Shape> shapes =
        apply.arguments().stream().map(ref -> typed.type(ref.value()).shape()).toList();
    String name = apply.operator().name();
    boolean scalar = shapes.stream().anyMatch(shape -> shape.ranked() && shape.rank() == 0);
    if (name.equals("mul") && scalar) {
      return apply.attributes().with("scalar", new Attribute.Word("yes"));
    }
    boolean row = shapes.size() == 2 && shapes.get(0).ranked() && shapes.get(0).rank() == 1;
    if (name.equals("matmul") && row) {
      return apply.attributes().with("row", new Attribute.Word("yes"));
    }
    return apply.attributes();
  }

  private Formula result(Definition.Result result, Map<String, String> renamed) {
    Call call = calls.get(result.call());
    Formula written = call(result.call(), renamed);
    boolean main =
        call == null
            || callee(call)
                .map(b -> b.outputs().isEmpty() || isMain(b, result.output()))
                .orElse(true);
    return main ? written : Formula.row(written, Formula.upright("."), Names.of(result.output()));
  }

  private static boolean isMain(Block callee, String output) {
    return callee.outputs().get(0).name().equals(output);
  }

  private Optional<Block> callee(Call call) {
    return call.level() == 0
        ? Optional.ofNullable(instances.get(call.instance())).map(Instance::block)
        : typed.find(call.id()).map(Typed::block);
  }

  /** A call as a function of its arguments. */
  Formula call(String id, Map<String, String> renamed) {
    Call call = calls.get(id);
    if (call == null) {
      return Names.word(id);
    }
    List<Formula> arguments =
        call.arguments().stream().map(argument -> read(argument, renamed)).toList();
    Optional<Block> callee = callee(call).filter(block -> Alike.isCalled(call.instance(), block));
    List<Formula> settings = callee.map(Writing::settings).orElse(List.of());
    Formula inside =
        settings.isEmpty()
            ? list(arguments)
            : Formula.row(list(arguments), new Sign(";", Kind.PUNCTUATION), list(settings));
    return Formula.row(function(call), new Fenced("(", inside, ")"));
  }

  /** The parameters that a block was given: {@code n = 10}. */
  static List<Formula> settings(Block block) {
    List<Formula> settings = new ArrayList<>();
    block
        .parameters()
        .forEach(
            (name, value) -> {
              Formula given = parameter(value);
              boolean counted = Character.isDigit(name.charAt(0));
              settings.add(
                  counted ? given : Formula.row(Names.of(name), Formula.relation("="), given));
            });
    return settings;
  }

  private static Formula parameter(String value) {
    try {
      return Names.number(Double.parseDouble(value));
    } catch (NumberFormatException e) {
      return value.matches("[\\p{L}_][\\p{L}\\p{N}_]{2,}") ? Names.word(value) : Names.size(value);
    }
  }

  /** What a layer is: its block with the parameters that it was given. */
  static Formula kind(Block block) {
    List<Formula> settings = settings(block);
    Formula name = Names.word(block.name());
    return settings.isEmpty() ? name : Formula.row(name, new Fenced("(", list(settings), ")"));
  }

  /** The name of a layer; in a stack its weights are those of one copy. */
  private Formula function(Call call) {
    Formula name = functionName(call);
    boolean own = call.level() == 0 && callee(call).filter(Writing::hasWeights).isPresent();
    return copy.filter(mark -> own).map(mark -> above(name, mark)).orElse(name);
  }

  /** Layers without a name of their own have the name of their block, and what tells them apart. */
  private Formula functionName(Call call) {
    Optional<Block> callee = callee(call).filter(block -> Alike.isCalled(call.instance(), block));
    if (callee.isEmpty()) {
      return instanceName(call.instance());
    }
    return call.level() == 0
        ? alike.name(call.instance(), callee.get())
        : Names.word(callee.get().name());
  }

  /** The name of a layer as its box has it: a symbol such as {@code f_3}, or a word. */
  static Formula instanceName(String instance) {
    String name = own(instance);
    int end = name.indexOf('_') < 0 ? name.length() : name.indexOf('_');
    return end == 1 ? Names.of(name) : Names.word(name);
  }

  /** The last part of an instance's name. */
  static String own(String instance) {
    return instance.substring(instance.lastIndexOf('/') + 1);
  }

  static boolean hasWeights(Block block) {
    return block.within().stream().anyMatch(inner -> !inner.weights().isEmpty());
  }

  /** {@code a, b}. */
  static Formula list(List<Formula> formulas) {
    if (formulas.size() == 1) {
      return formulas.get(0);
    }
    List<Formula> parts = new ArrayList<>();
    for (Formula formula : formulas) {
      if (!parts.isEmpty()) {
        parts.add(new Sign(",", Kind.PUNCTUATION));
      }
      parts.add(formula);
    }
    return new Row(parts);
  }
}
