package org.archigram.compiler.tree;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a tree: every statement by the name of its macro symbol. */
final class ProgramText implements Statement.Reader<Void>, Expression.Reader<String> {
  private final StringBuilder out = new StringBuilder();
  private int depth = 1;

  private ProgramText() {}

  static String of(Program program) {
    ProgramText text = new ProgramText();
    for (Program.Body body : program.bodies()) {
      text.body(program, body);
    }
    return text.out.toString();
  }

  private void body(Program program, Program.Body body) {
    Routine routine = body.routine();
    String around =
        routine.outer() < 0 ? "" : " in " + program.bodies().get(routine.outer()).routine().name();
    out.append(out.isEmpty() ? "" : "\n").append("ROUTINE ").append(routine.name());
    out.append(around).append('\n');
    routine.parameters().forEach(this::variable);
    routine.result().ifPresent(this::variable);
    body.locals().forEach(this::variable);
    body.code().read(this);
  }

  private void variable(Variable it) {
    line(it.role() + " " + it.name() + ": " + it.type().name());
  }

  private void line(String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  private Void inside(Statement... parts) {
    depth++;
    for (Statement part : parts) {
      part.read(this);
    }
    depth--;
    return nothing();
  }

  @SuppressWarnings("NullAway") // nothing comes back
  private static Void nothing() {
    return null;
  }

  private Void only(String text) {
    line(text);
    return nothing();
  }

  private String of(Expression expression) {
    return expression.read(this);
  }

  private String of(Access access) {
    StringBuilder text = new StringBuilder(access.variable().name());
    for (Access.Step step : access.steps()) {
      if (step instanceof Access.Step.Index index) {
        text.append('[').append(of(index.index())).append(']');
      } else if (step instanceof Access.Step.Field field) {
        text.append('.').append(field.name());
      }
    }
    return text.toString();
  }

  @Override
  public Void sequence(Statement.Sequence it) {
    it.parts().forEach(part -> part.read(this));
    return nothing();
  }

  @Override
  public Void assign(Statement.Assign it) {
    return only("ASSIGN " + of(it.target()) + " " + of(it.value()));
  }

  @Override
  public Void adjust(Statement.Adjust it) {
    return only((it.sign() > 0 ? "INC " : "DEC ") + of(it.target()) + " " + of(it.by()));
  }

  @Override
  public Void choose(Statement.Choose it) {
    line("IF " + of(it.condition()));
    inside(it.yes());
    line("ELSE");
    return inside(it.no());
  }

  @Override
  public Void select(Statement.Select it) {
    line("CASE " + of(it.value()));
    for (Statement.Select.Arm arm : it.arms()) {
      String ranges =
          arm.ranges().stream()
              .map(range -> range.low() + ".." + range.high())
              .collect(Collectors.joining(" "));
      line("OF " + ranges);
      inside(arm.code());
    }
    line("ELSE");
    return inside(it.otherwise());
  }

  @Override
  public Void loop(Statement.Loop it) {
    String sign = it.goesOn() ? "" : "NOT ";
    line((it.bodyFirst() ? "REPEAT " : "WHILE ") + sign + of(it.condition()));
    return inside(it.body());
  }

  @Override
  public Void count(Statement.Count it) {
    String way = it.step() > 0 ? " TO " : " DOWNTO ";
    line("FOR " + of(it.counter()) + " " + of(it.from()) + way + of(it.to()));
    return inside(it.body());
  }

  @Override
  public Void jump(Statement.Jump it) {
    return only(it.name());
  }

  @Override
  public Void call(Statement.Perform it) {
    return only(of(it.call()));
  }

  @Override
  public Void input(Statement.Input it) {
    String targets = it.targets().stream().map(this::of).collect(Collectors.joining(" "));
    return only((it.wholeLine() ? "READLN " : "READ ") + targets);
  }

  @Override
  public Void output(Statement.Output it) {
    String items = it.items().stream().map(this::item).collect(Collectors.joining(" "));
    return only((it.wholeLine() ? "WRITELN " : "WRITE ") + items);
  }

  private String item(Statement.Output.Item item) {
    String text = item.value().map(this::of).orElseGet(() -> "'" + item.text() + "'");
    return text + item.width().map(width -> ":" + of(width)).orElse("");
  }

  @Override
  public String constant(Expression.Constant it) {
    return it.type().show(it.value());
  }

  @Override
  public String load(Expression.Load it) {
    return of(it.access());
  }

  @Override
  public String unary(Expression.Unary it) {
    return "(" + it.sign() + " " + of(it.of()) + ")";
  }

  @Override
  public String binary(Expression.Binary it) {
    return "(" + of(it.left()) + " " + it.sign().written() + " " + of(it.right()) + ")";
  }

  @Override
  public String narrow(Expression.Narrow it) {
    return "(" + it.type().name() + " " + of(it.of()) + ")";
  }

  @Override
  public String call(Expression.Call it) {
    List<String> arguments = it.arguments().stream().map(this::of).toList();
    return "(CALL "
        + it.routine().name()
        + arguments.stream().map(" "::concat).reduce("", String::concat)
        + ")";
  }

  @Override
  public String ask(Expression.Ask it) {
    return it.question().name();
  }
}
