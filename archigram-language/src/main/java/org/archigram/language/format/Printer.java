package org.archigram.language.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.archigram.language.syntax.Declared;
import org.archigram.language.syntax.Item;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Statement;
import org.archigram.language.syntax.SyntaxFile;
import org.archigram.language.syntax.Type;
import org.archigram.language.syntax.Type.Dimension;

/** Prints a syntax tree with no more brackets than it needs. */
public final class Printer implements Statement.Visitor<String> {
  private final StringBuilder out = new StringBuilder();

  private Printer() {}

  /** The tree as text that is right but not laid out. */
  public static String flat(SyntaxFile file) {
    Printer printer = new Printer();
    file.items().forEach(printer::item);
    return printer.out.toString();
  }

  private void item(Item item) {
    if (item instanceof Item.Use use) {
      out.append("use \"").append(use.path()).append("\"\n");
    } else if (item instanceof Item.Definition definition) {
      definition(definition);
    }
  }

  private void definition(Item.Definition d) {
    documentation(d.documentation());
    out.append(d.kind().name().toLowerCase(Locale.ROOT)).append(' ').append(d.name());
    if (!d.parameters().isEmpty()) {
      out.append(d.parameters().stream().map(Printer::parameter).collect(list("(", ")")));
    }
    body(d.body());
  }

  private static String parameter(Item.Parameter p) {
    return p.name() + p.value().map(v -> " = " + Expressions.text(v)).orElse("");
  }

  private static Collector<CharSequence, ?, String> list(String open, String close) {
    return Collectors.joining(", ", open, close);
  }

  private void documentation(String text) {
    if (!text.isEmpty()) {
      for (String line : text.split("\n", -1)) {
        out.append("## ").append(line).append('\n');
      }
    }
  }

  private void body(List<Statement> body) {
    out.append(" {\n");
    for (Statement statement : body) {
      documentation(statement.documentation());
      out.append(statement.accept(this)).append('\n');
    }
    out.append("}\n");
  }

  private static String declared(List<Declared> all) {
    return all.stream().map(Printer::declared).collect(list("", ""));
  }

  private static String declared(Declared d) {
    String members = d.members().isEmpty() ? "" : names(d.members()).replace(" ", "");
    String set = members.isEmpty() ? "" : "{" + members + "}";
    return d.name() + set + (d.axes().isEmpty() ? "" : "[" + names(d.axes()) + "]");
  }

  private static String names(List<Name> names) {
    return names.stream().map(Name::text).collect(list("", ""));
  }

  private static String type(Optional<Type> type) {
    return type.map(t -> " : " + type(t)).orElse("");
  }

  private static String type(Type type) {
    String classes = type.classes().map(c -> "class(" + Expressions.size(c) + ")").orElse("");
    String shape = type.shape().map(Printer::shape).orElse("");
    return classes + (classes.isEmpty() || shape.isEmpty() ? "" : " ") + shape;
  }

  private static String shape(Type.Shape shape) {
    return shape.dimensions().stream().map(Printer::dimension).collect(list("[", "]"));
  }

  private static String dimension(Dimension dimension) {
    if (dimension instanceof Dimension.Size size) {
      return Expressions.size(size.value());
    }
    return dimension instanceof Dimension.Rest rest ? "*" + rest.name() : "_";
  }

  @Override
  public String values(Statement.Values v) {
    String role = v.role().name().toLowerCase(Locale.ROOT);
    return role + " " + declared(v.declared()) + type(v.type());
  }

  @Override
  public String weights(Statement.Weights w) {
    String start = w.initializer().map(e -> " ~ " + Expressions.text(e)).orElse("");
    return (w.fixed() ? "fixed " : "weights ") + declared(w.declared()) + type(w.type()) + start;
  }

  @Override
  public String axes(Statement.Axes axes) {
    return axes.axes().stream().map(Printer::axis).collect(list("axis ", ""));
  }

  private static String axis(Statement.Axis axis) {
    Optional<String> range =
        axis.range().map(r -> Expressions.size(r.first()) + ".." + Expressions.size(r.last()));
    return axis.name() + range.or(() -> axis.like().map(Name::text)).map(" = "::concat).orElse("");
  }

  @Override
  public String let(Statement.Let let) {
    return "let " + let.name() + " = " + Expressions.text(let.value());
  }

  @Override
  public String equation(Statement.Equation e) {
    String targets = e.targets().stream().map(Printer::target).collect(list("", ""));
    return targets + (e.sampled() ? " ~ " : " = ") + Expressions.text(e.value());
  }

  private static String target(Statement.Target target) {
    return target.name() + Expressions.indices(target.indices());
  }

  @Override
  public String repeat(Statement.Repeat repeat) {
    Printer inner = new Printer();
    inner.body(repeat.body());
    String axis = repeat.axis().map(a -> " as " + a).orElse("");
    String count = Expressions.size(repeat.count());
    boolean bare = count.startsWith("[") || count.startsWith("-");
    String times = bare ? "(" + count + ")" : count;
    return "repeat " + times + axis + inner.out.toString().stripTrailing();
  }

  @Override
  public String loss(Statement.Loss loss) {
    return "loss " + loss.name() + " = " + Expressions.text(loss.value());
  }

  @Override
  public String minimize(Statement.Minimize m) {
    String over = m.over().isEmpty() ? "" : " over " + names(m.over());
    return "minimize " + names(m.losses()) + over;
  }

  @Override
  public String learn(Statement.Learn learn) {
    return "learn " + names(learn.weights()) + " by " + Expressions.text(learn.rule());
  }
}
