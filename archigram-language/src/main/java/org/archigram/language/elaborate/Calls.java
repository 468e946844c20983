package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archigram.language.elaborate.Callees.Callee;
import org.archigram.language.elaborate.Elaborator.Abandoned;
import org.archigram.language.elaborate.Expressions.Part;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Index;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Span;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Type;
import org.archigram.model.Value;

/** Makes the calls of one equation, and the layers that have no name of their own. */
final class Calls {
  private final Scope scope;
  private final Expressions expressions;
  private final Map<String, Integer> counts = new HashMap<>();

  Calls(Scope scope, Expressions expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  /** A call that was made. */
  record Called(String id, Block block) {}

  private Callees callees() {
    return new Callees(scope, expressions.statement());
  }

  /** A call, or one output of a call. */
  Part part(Expression expression) {
    if (expression instanceof Expression.Output output) {
      return output(output, called(output.base()));
    }
    Expression.Call call = (Expression.Call) expression;
    Callee callee = callee(call);
    if (callee instanceof Callee.Applied applied) {
      return expressions.applied(applied, List.of(), call.arguments(), call.span());
    }
    return main(called(callee, List.of(), call.arguments(), call), call.span());
  }

  /** What is called; where it is not known, the arguments are looked at all the same. */
  private Callee callee(Expression.Call call) {
    try {
      return callees().of(call.callee(), call.arguments());
    } catch (Abandoned unknown) {
      for (Expression.Argument argument : call.arguments()) {
        if (!scope.statics().isStatic(argument.value())) {
          expressions.ref(argument.value());
        }
      }
      throw unknown;
    }
  }

  /** The value after a {@code |>}. */
  Part stage(Expression stage, Ref source) {
    if (stage instanceof Expression.Output output) {
      return output(output, stageCalled(output.base(), source));
    }
    Callee callee = stageCallee(stage);
    if (callee instanceof Callee.Applied applied) {
      return expressions.applied(applied, List.of(source), stageArguments(stage), stage.span());
    }
    return main(stageCalled(stage, source), stage.span());
  }

  private Called stageCalled(Expression stage, Ref source) {
    Callee callee = stageCallee(stage);
    boolean parametersOnly =
        stage instanceof Expression.Call call
            && callees().of(call.callee(), call.arguments()) instanceof Callee.Open;
    List<Expression.Argument> arguments = parametersOnly ? List.of() : stageArguments(stage);
    return called(callee, List.of(source), arguments, stage);
  }

  /**
   * What a stage applies: {@code dense(10)} as a whole, {@code avg_pool} of {@code avg_pool(2)}.
   */
  private Callee stageCallee(Expression stage) {
    if (stage instanceof Expression.Call call) {
      Callee callee = callees().of(call.callee(), call.arguments());
      return callee instanceof Callee.Open ? callees().of(stage, List.of()) : callee;
    }
    Callee callee = callees().of(stage, List.of());
    return callee instanceof Callee.Open open ? new Callee.Fresh(open.written(), Map.of()) : callee;
  }

  private static List<Expression.Argument> stageArguments(Expression stage) {
    return stage instanceof Expression.Call call ? call.arguments() : List.of();
  }

  /** The call of a block that {@code expression} is. */
  Called called(Expression expression) {
    if (expression instanceof Expression.Pipeline pipeline) {
      Expression last = pipeline.stages().get(pipeline.stages().size() - 1);
      List<Expression> before = pipeline.stages().subList(0, pipeline.stages().size() - 1);
      Expression source =
          before.isEmpty()
              ? pipeline.source()
              : new Expression.Pipeline(pipeline.source(), before, pipeline.span());
      return stageCalled(last, expressions.ref(source));
    }
    if (!(expression instanceof Expression.Call call)) {
      scope.wording().arguments().oneOutput(expression.span());
      throw new Abandoned();
    }
    Callee callee = callees().of(call.callee(), call.arguments());
    return called(callee, List.of(), call.arguments(), call);
  }

  private Called called(
      Callee callee, List<Ref> first, List<Expression.Argument> arguments, Expression whole) {
    Span span = whole.span();
    if (callee instanceof Callee.Applied) {
      scope.wording().arguments().oneOutput(span);
      throw new Abandoned();
    }
    if (callee instanceof Callee.Open open) {
      open(open, arguments, span);
      throw new Abandoned();
    }
    if (callee instanceof Callee.Named named) {
      String id = id(named.name());
      return call(id, named, first, arguments, span);
    }
    Callee.Fresh fresh = (Callee.Fresh) callee;
    Block block = scope.elaborator().block(fresh.written(), fresh.given(), span, scope.wording());
    String id = id(fresh.written().name());
    scope.draft().instances.add(Instance.of(id, false, block, scope.place(span)));
    return call(id, new Callee.Named(id, 0, block), first, arguments, span);
  }

  private void open(Callee.Open open, List<Expression.Argument> arguments, Span span) {
    boolean values = !arguments.isEmpty() && !scope.statics().isStatic(arguments.get(0).value());
    if (values) {
      scope.wording().arguments().parametersFirst(span, open.written());
    } else {
      scope.wording().notApplied(span, open.written().name() + "(…)");
    }
  }

  private String id(String name) {
    int count = counts.merge(name, 1, Integer::sum);
    return expressions.equation() + "/" + name + (count == 1 ? "" : count);
  }

  private Called call(
      String id,
      Callee.Named named,
      List<Ref> first,
      List<Expression.Argument> arguments,
      Span span) {
    List<Value> inputs = named.block().inputs();
    Map<String, Expression> written = new LinkedHashMap<>();
    List<String> names = inputs.stream().map(Value::id).toList();
    List<Ref> refs = new ArrayList<>(Collections.nCopies(inputs.size(), Ref.to("?")));
    Arguments sorted = new Arguments(scope, named.block(), names);
    for (int i = 0; i < Math.min(first.size(), refs.size()); i++) {
      refs.set(i, first.get(i));
    }
    sorted
        .sort(first.size(), arguments, span)
        .forEach(
            (index, expression) -> {
              refs.set(index, expressions.ref(expression));
              written.put(names.get(index), expression);
            });
    Map<String, String> axes = bound(inputs, written);
    refs.replaceAll(ref -> unbound(ref, axes));
    Call call = new Call(id, named.name(), named.level(), refs, axes, scope.place(span));
    scope.draft().calls.add(call);
    return new Called(id, named.block());
  }

  /** An index that binds an axis says nothing else. */
  private static Ref unbound(Ref ref, Map<String, String> axes) {
    boolean binds =
        ref.isCurrent() && ref.shifts().stream().allMatch(s -> axes.containsValue(s.axis()));
    return binds ? Ref.to(ref.value()) : ref;
  }

  /** What is bound by writing an index: {@code LSTM(n)(x[s])}. */
  private Map<String, String> bound(List<Value> inputs, Map<String, Expression> written) {
    Map<String, String> axes = new LinkedHashMap<>();
    for (Value input : inputs) {
      List<String> own = input.declared().map(Type::axes).orElse(List.of());
      if (own.size() == 1
          && written.get(input.id()) instanceof Expression.Indexed indexed
          && indexed.indices().size() == 1
          && indexed.indices().get(0) instanceof Index.Plain plain
          && scope.axes().has(plain.name().text())) {
        axes.putIfAbsent(own.get(0), plain.name().text());
      }
    }
    return axes;
  }

  private Part main(Called called, Span span) {
    if (called.block().outputs().isEmpty()) {
      scope.wording().arguments().noOutput(span, called.block().name());
      throw new Abandoned();
    }
    return result(called, called.block().outputs().get(0).name());
  }

  private Part output(Expression.Output output, Called called) {
    Name name = output.name();
    List<String> outputs = called.block().outputs().stream().map(Block.Output::name).toList();
    if (!outputs.contains(name.text())) {
      scope.wording().arguments().unknownOutput(name, called.block().name(), outputs);
      throw new Abandoned();
    }
    return result(called, name.text());
  }

  static Part result(Called called, String output) {
    return new Part.Made(new Definition.Result(called.id(), output));
  }

  /**
   * Finds which input of a block each argument of a call is for.
   *
   * @param names the names of the inputs
   */
  private record Arguments(Scope scope, Block block, List<String> names) {

    /** The arguments by the number of their input; the first inputs are given already. */
    Map<Integer, Expression> sort(int given, List<Expression.Argument> arguments, Span span) {
      Map<Integer, Expression> sorted = new TreeMap<>();
      int position = given;
      for (Expression.Argument argument : arguments) {
        int index = argument.name().map(name -> names.indexOf(name.text())).orElse(position);
        if (argument.name().isPresent() && index < 0) {
          scope.wording().arguments().unknownInput(argument.name().get(), block.name(), names);
        } else if (index >= names.size()) {
          scope.wording().arguments().tooManyInputs(argument.span(), block.name(), names);
        } else if (index < given || sorted.put(index, argument.value()) != null) {
          scope.wording().arguments().inputTwice(argument.span(), names.get(index));
        }
        position++;
      }
      if (given > names.size()) {
        scope.wording().arguments().tooManyInputs(span, block.name(), names);
      }
      List<String> missing =
          names.stream()
              .filter(
                  name -> names.indexOf(name) >= given && !sorted.containsKey(names.indexOf(name)))
              .toList();
      if (!missing.isEmpty() && arguments.size() + given < names.size()) {
        scope.wording().arguments().missingInputs(span, block.name(), missing, names);
      }
      return sorted;
    }
  }
}
