package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Value;

/** Says values, references and expressions as they are written. */
final class Phrases {
  private static final int DEEPEST = 3;
  private static final Map<String, String> INFIX =
      Map.ofEntries(
          Map.entry("add", "+"),
          Map.entry("sub", "-"),
          Map.entry("mul", "*"),
          Map.entry("div", "/"),
          Map.entry("pow", "^"),
          Map.entry("matmul", "@"),
          Map.entry("less", "<"),
          Map.entry("greater", ">"),
          Map.entry("at_most", "<="),
          Map.entry("at_least", ">="),
          Map.entry("equal", "=="),
          Map.entry("differs", "!="));

  private Phrases() {}

  /** A reference: {@code `h[t-1]`}, or the expression it stands for. */
  static String quoted(Scope scope, Ref ref) {
    return "`" + text(scope, ref, DEEPEST, false) + "`";
  }

  /** The same without the marks of a quotation. */
  static String text(Scope scope, Ref ref) {
    return text(scope, ref, DEEPEST, false);
  }

  /** How a value comes about, such as {@code `W @ x`}. */
  static String quoted(Scope scope, Value value) {
    return "`" + definition(scope, value, DEEPEST, false) + "`";
  }

  private static String text(Scope scope, Ref ref, int depth, boolean inner) {
    String value =
        scope
            .value(ref.value())
            .filter(v -> !v.named())
            .map(v -> definition(scope, v, depth, inner))
            .orElse(plain(ref.value()));
    return value + ref.shifts().stream().map(Phrases::shift).collect(Collectors.joining());
  }

  private static String shift(Ref.Shift shift) {
    String index =
        switch (shift.from()) {
          case CURRENT -> shift.axis() + signed(shift.offset());
          case START -> shift.offset() == 1 ? "first" : Integer.toString(shift.offset());
          case END -> "last" + signed(shift.offset());
        };
    return "[" + index + "]";
  }

  private static String signed(int offset) {
    return offset == 0 ? "" : offset < 0 ? Integer.toString(offset) : "+" + offset;
  }

  private static String definition(Scope scope, Value value, int depth, boolean inner) {
    Definition definition = value.definition();
    if (definition instanceof Definition.Apply apply) {
      return depth == 0 ? "…" : applied(scope, apply, depth - 1, inner);
    }
    if (definition instanceof Definition.Result result) {
      return scope
          .call(result.call())
          .map(call -> layer(scope, call) + arguments(scope, call.arguments(), depth - 1))
          .orElse(plain(value.id()));
    }
    if (definition instanceof Definition.Constant constant) {
      return new org.archigram.model.Attribute.Real(constant.number()).toString();
    }
    return plain(value.id());
  }

  /** A name as it is written: the earlier values of one that a repeat changes have marks inside. */
  static String plain(String id) {
    return id.replace("'", "");
  }

  /** What a call applies: a name from {@code let}, or a block with its parameters. */
  static String layer(Scope scope, Call call) {
    return scope
        .instance(call)
        .filter(instance -> !instance.named())
        .map(instance -> written(instance.block()))
        .orElse(plain(call.instance()));
  }

  private static String written(Block block) {
    List<String> given = new ArrayList<>();
    for (Map.Entry<String, String> parameter : block.parameters().entrySet()) {
      given.add((given.isEmpty() ? "" : parameter.getKey() + ": ") + parameter.getValue());
    }
    return block.kind() == Block.Kind.STACK
        ? "repeat"
        : block.name() + (given.isEmpty() ? "" : "(" + String.join(", ", given) + ")");
  }

  private static String applied(Scope scope, Definition.Apply apply, int depth, boolean inner) {
    String infix = INFIX.get(apply.operator().name());
    if (infix != null && apply.arguments().size() == 2) {
      String both =
          text(scope, apply.arguments().get(0), depth, true)
              + " "
              + infix
              + " "
              + text(scope, apply.arguments().get(1), depth, true);
      return inner ? "(" + both + ")" : both;
    }
    return special(scope, apply, depth);
  }

  /** An application as a text has it, which is not a call for every operator. */
  private static String special(Scope scope, Definition.Apply apply, int depth) {
    return switch (apply.operator().name()) {
      case "reindex" ->
          text(scope, apply.arguments().get(0), depth, true)
              + apply.attributes().axes("to").stream().collect(bracketed());
      case "concat" ->
          apply.arguments().stream()
              .map(part -> text(scope, part, depth, false))
              .collect(Collectors.joining("; ", "[", "]"));
      case "neg" -> "-" + text(scope, apply.arguments().get(0), depth, true);
      default -> called(scope, apply, depth);
    };
  }

  private static Collector<CharSequence, ?, String> bracketed() {
    return Collectors.joining(", ", "[", "]");
  }

  private static String called(Scope scope, Definition.Apply apply, int depth) {
    List<String> axes = Along.brackets(apply);
    String brackets = axes.isEmpty() ? "" : axes.stream().collect(bracketed());
    return apply.operator().name() + brackets + arguments(scope, apply.arguments(), depth);
  }

  private static String arguments(Scope scope, List<Ref> refs, int depth) {
    return refs.stream()
        .map(ref -> text(scope, ref, Math.max(0, depth), false))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  static String quoted(Scope scope, Call call) {
    return "`" + layer(scope, call) + arguments(scope, call.arguments(), 1) + "`";
  }

  /** {@code axes `t` and `s`}, or {@code no axis}. */
  static String axes(List<String> axes) {
    if (axes.isEmpty()) {
      return "no axis";
    }
    List<String> quoted = axes.stream().map(axis -> "`" + axis + "`").toList();
    String last = quoted.get(quoted.size() - 1);
    return axes.size() == 1
        ? "axis " + last
        : "axes " + String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + last;
  }
}
