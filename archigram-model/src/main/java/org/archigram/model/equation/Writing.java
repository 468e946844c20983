package org.archigram.model.equation;

import java.util.ArrayList;
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
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Call> calls = new LinkedHashMap<>();

  Writing(Typed typed) {
    this.typed = typed;
    this.block = typed.block();
    block.values().forEach(value -> values.put(value.id(), value));
    block.calls().forEach(call -> calls.put(call.id(), call));
  }

  /** A value by name, with its indices. */
  Formula reference(Ref ref) {
    return reference(ref, Map.of());
  }

  private Formula reference(Ref ref, Map<String, String> renamed) {
    List<String> axes = typed.type(ref.value()).axes();
    return Names.indexed(ref.value(), Indices.of(block, ref, axes, renamed));
  }

  /** What a reference reads: a name, or the expression that the value stands for. */
  Formula read(Ref ref, Map<String, String> renamed) {
    Value value = values.get(ref.value());
    if (value == null || value.named()) {
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
      return Names.number(constant.number());
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
        ? block.instance(call.instance()).map(Instance::block)
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
    return Formula.row(function(call), new Fenced("(", list(arguments), ")"));
  }

  /** The name of the instance; a stack has the number of its copies above. */
  private Formula function(Call call) {
    Formula name = functionName(call);
    Optional<Formula> copies =
        block
            .instance(call.instance())
            .filter(instance -> call.level() == 0)
            .flatMap(Instance::copies)
            .map(size -> Names.size(size.toString()));
    return copies.map(name::sup).orElse(name);
  }

  /** Layers without a name of their own have the name of their block, and what tells them apart. */
  private Formula functionName(Call call) {
    Optional<Block> callee = callee(call).filter(block -> Alike.isCalled(call.instance(), block));
    if (callee.isEmpty()) {
      return Names.word(own(call.instance()));
    }
    return call.level() == 0
        ? new Alike(block).name(call.instance(), callee.get())
        : Names.word(callee.get().name());
  }

  /** The last part of an instance's name. */
  static String own(String instance) {
    return instance.substring(instance.lastIndexOf('/') + 1);
  }

  static boolean hasWeights(Block block) {
    return !block.weights().isEmpty()
        || block.instances().stream().anyMatch(instance -> hasWeights(instance.block()));
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
