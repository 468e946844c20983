package org.archigram.compiler.tree;

import java.util.List;
import java.util.Optional;
import org.archigram.model.problem.Place;

/** What is done. */
public sealed interface Statement {
  /** What the reader of a statement does for each kind. */
  interface Reader<R> {
    R sequence(Sequence it);

    R assign(Assign it);

    R adjust(Adjust it);

    R choose(Choose it);

    R select(Select it);

    R loop(Loop it);

    R count(Count it);

    R jump(Jump it);

    R call(Perform it);

    R input(Input it);

    R output(Output it);
  }

  /** Calls what {@code reader} does for this kind. */
  <R> R read(Reader<R> reader);

  /** One after another. */
  record Sequence(List<Statement> parts) implements Statement {
    public Sequence {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R read(Reader<R> reader) {
      return reader.sequence(this);
    }
  }

  /** {@code target := value}. */
  record Assign(Access target, Expression value) implements Statement {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.assign(this);
    }
  }

  /** {@code inc(target, by)}, or {@code dec} with the sign -1. */
  record Adjust(Access target, Expression by, int sign) implements Statement {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.adjust(this);
    }
  }

  /** {@code if}. */
  record Choose(Expression condition, Statement yes, Statement no) implements Statement {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.choose(this);
    }
  }

  /** {@code case}. */
  record Select(Expression value, List<Arm> arms, Statement otherwise) implements Statement {
    public Select {
      arms = List.copyOf(arms);
    }

    /** What is done for values in one of the ranges. */
    public record Arm(List<Range> ranges, Statement code) {
      public Arm {
        ranges = List.copyOf(ranges);
      }
    }

    /** Values from {@code low} to {@code high}. */
    public record Range(long low, long high) {}

    @Override
    public <R> R read(Reader<R> reader) {
      return reader.select(this);
    }
  }

  /**
   * {@code while} and {@code repeat}.
   *
   * @param bodyFirst whether the body is done before the condition is asked
   * @param goesOn the condition, and the value of it for which the loop goes on
   */
  record Loop(boolean bodyFirst, Expression condition, boolean goesOn, Statement body)
      implements Statement {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.loop(this);
    }
  }

  /** {@code for}, upwards with the step 1 or downwards with -1. */
  record Count(Access counter, Expression from, Expression to, int step, Statement body)
      implements Statement {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.count(this);
    }
  }

  /** Where to a statement jumps. */
  enum Jump implements Statement {
    BREAK,
    CONTINUE,
    EXIT;

    @Override
    public <R> R read(Reader<R> reader) {
      return reader.jump(this);
    }
  }

  /** A call whose result, if any, is not used. */
  record Perform(Expression.Call call) implements Statement {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.call(this);
    }
  }

  /** {@code read} and {@code readln}. */
  record Input(List<Access> targets, boolean wholeLine, Place.InText at) implements Statement {
    public Input {
      targets = List.copyOf(targets);
    }

    @Override
    public <R> R read(Reader<R> reader) {
      return reader.input(this);
    }
  }

  /** {@code write} and {@code writeln}. */
  record Output(List<Item> items, boolean wholeLine) implements Statement {
    public Output {
      items = List.copyOf(items);
    }

    /** A text or a value, with the least width. */
    public record Item(String text, Optional<Expression> value, Optional<Expression> width) {}

    @Override
    public <R> R read(Reader<R> reader) {
      return reader.output(this);
    }
  }
}
