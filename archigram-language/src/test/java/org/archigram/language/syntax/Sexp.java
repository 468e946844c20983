package org.archigram.language.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.language.syntax.Type.Dimension;

/** Prints a syntax tree without its spans, one statement a line. */
public final class Sexp implements Expression.Visitor<String>, Statement.Visitor<String> {
  private String indent = "\n  ";

  private Sexp() {}

  public static String of(SyntaxFile file) {
    Sexp sexp = new Sexp();
    return file.items().stream().map(sexp::item).collect(Collectors.joining("\n")) + "\n";
  }

  public static String of(Expression expression) {
    return expression.accept(new Sexp());
  }

  private String item(Item item) {
    if (item instanceof Item.Use use) {
      return "(use \"" + use.path() + "\")";
    }
    Item.Definition d = (Item.Definition) item;
    String parameters =
        d.parameters().stream()
            .map(
                p -> p.value().map(v -> "(" + p.name() + " " + of(v) + ")").orElse(p.name().text()))
            .collect(Collectors.joining(" ", " (", ")"));
    String head = "(" + d.kind().name().toLowerCase(Locale.ROOT) + " " + d.name() + parameters;
    return head + documentation(d.documentation()) + body(d.body()) + ")";
  }

  private static String documentation(String text) {
    return text.isEmpty() ? "" : " (doc \"" + text.replace("\n", "\\n") + "\")";
  }

  private String body(List<Statement> statements) {
    StringBuilder out = new StringBuilder();
    for (Statement s : statements) {
      String text = s.accept(this);
      out.append(indent).append(text, 0, text.length() - 1);
      out.append(documentation(s.documentation())).append(')');
    }
    return out.toString();
  }

  private static String all(String head, List<?> parts) {
    return "(" + head + parts.stream().map(p -> " " + text(p)).collect(Collectors.joining()) + ")";
  }

  private static String text(Object part) {
    if (part instanceof Optional<?> maybe) {
      return maybe.map(Sexp::text).orElse("-");
    }
    if (part instanceof Expression e) {
      return of(e);
    }
    return part instanceof Declared d
        ? all(d.name().text(), List.of(d.members(), d.axes()))
        : other(part);
  }

  private static String other(Object part) {
    if (part instanceof List<?> list) {
      return list.stream().map(Sexp::text).collect(Collectors.joining(" ", "[", "]"));
    }
    if (part instanceof Type t) {
      return all(":", List.of(t.classes(), t.shape()));
    }
    if (part instanceof Type.Shape s) {
      return text(s.dimensions());
    }
    if (part instanceof Dimension d) {
      return dimension(d);
    }
    if (part instanceof Index i) {
      return index(i);
    }
    if (part instanceof Statement.Target t) {
      return t.indices().isEmpty() ? t.name().text() : all(t.name().text(), t.indices());
    }
    return axis(part);
  }

  private static String axis(Object part) {
    if (part instanceof Statement.Axis a) {
      String like =
          a.like().map(other -> "(" + a.name() + " like " + other + ")").orElse(a.name().text());
      return a.range().map(r -> all(a.name().text(), List.of(r.first(), r.last()))).orElse(like);
    }
    if (part instanceof Expression.Argument a) {
      return a.name().map(n -> n + ":").orElse("") + of(a.value());
    }
    return part.toString();
  }

  private static String dimension(Dimension dimension) {
    if (dimension instanceof Dimension.Size size) {
      return of(size.value());
    }
    return dimension instanceof Dimension.Rest rest ? "*" + rest.name() : "_";
  }

  private static String index(Index index) {
    if (index instanceof Index.Shifted s) {
      return all((s.forward() ? "ahead " : "back ") + s.name(), List.of(s.by()));
    }
    return index instanceof Index.At at
        ? all("at", List.of(at.step()))
        : ((Index.Plain) index).name().text();
  }

  @Override
  public String number(Expression.Number number) {
    return number.text();
  }

  @Override
  public String truth(Expression.Truth truth) {
    return truth.value() ? "#true" : "#false";
  }

  @Override
  public String reference(Expression.Reference reference) {
    return reference.name().text();
  }

  @Override
  public String sizes(Expression.Sizes sizes) {
    return all("list", sizes.children());
  }

  @Override
  public String concatenation(Expression.Concatenation concatenation) {
    return all("join", concatenation.children());
  }

  @Override
  public String negation(Expression.Negation negation) {
    return all("neg", negation.children());
  }

  @Override
  public String binary(Expression.Binary binary) {
    return all(binary.operator().sign(), binary.children());
  }

  @Override
  public String pipeline(Expression.Pipeline pipeline) {
    return all("|>", pipeline.children());
  }

  @Override
  public String call(Expression.Call call) {
    return all("call " + of(call.callee()), call.arguments());
  }

  @Override
  public String indexed(Expression.Indexed indexed) {
    return all("at " + of(indexed.base()), indexed.indices());
  }

  @Override
  public String output(Expression.Output output) {
    return all("." + output.name(), output.children());
  }

  @Override
  public String training(Expression.Training training) {
    return all("train", training.children());
  }

  @Override
  public String values(Statement.Values values) {
    String role = values.role().name().toLowerCase(Locale.ROOT);
    return all(role, List.of(values.declared(), values.type()));
  }

  @Override
  public String weights(Statement.Weights w) {
    String head = w.fixed() ? "fixed" : "weights";
    return all(head, List.of(w.declared(), w.type(), w.initializer()));
  }

  @Override
  public String axes(Statement.Axes axes) {
    return all("axis", axes.axes());
  }

  @Override
  public String let(Statement.Let let) {
    return all("let " + let.name(), List.of(let.value()));
  }

  @Override
  public String equation(Statement.Equation e) {
    return all(e.sampled() ? "~" : "=", List.of(e.targets(), e.value()));
  }

  @Override
  public String repeat(Statement.Repeat repeat) {
    String outer = indent;
    indent = outer + "  ";
    String body = body(repeat.body());
    indent = outer;
    return "(repeat " + of(repeat.count()) + " " + text(repeat.axis()) + body + ")";
  }

  @Override
  public String loss(Statement.Loss loss) {
    return all("loss " + loss.name(), List.of(loss.value()));
  }

  @Override
  public String minimize(Statement.Minimize minimize) {
    return all("minimize", List.of(minimize.losses(), minimize.over()));
  }

  @Override
  public String learn(Statement.Learn learn) {
    return all("learn", List.of(learn.weights(), learn.rule()));
  }
}
