package org.archigram.compiler.tree;

import java.util.List;
import org.archigram.model.problem.Place;

/** What has a value. */
public sealed interface Expression {
  /** The type of the value. */
  Type type();

  /** Where it stands; of an operation, its sign. */
  Place.InText at();

  /** What the reader of an expression does for each kind. */
  interface Reader<R> {
    R constant(Constant it);

    R load(Load it);

    R unary(Unary it);

    R binary(Binary it);

    R narrow(Narrow it);

    R call(Call it);

    R ask(Ask it);
  }

  /** Calls what {@code reader} does for this kind. */
  <R> R read(Reader<R> reader);

  /** A value that is known. */
  record Constant(long value, Type.Ordinal type, Place.InText at) implements Expression {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.constant(this);
    }
  }

  /** The value of a variable. */
  record Load(Access access) implements Expression {
    @Override
    public Type type() {
      return access.type();
    }

    @Override
    public Place.InText at() {
      return access.at();
    }

    @Override
    public <R> R read(Reader<R> reader) {
      return reader.load(this);
    }
  }

  /** Operations on one value. */
  enum UnarySign {
    MINUS,
    NOT,
    ODD,
    ABS,
    SQR
  }

  /** An operation on one value. */
  record Unary(UnarySign sign, Expression of, Type.Ordinal type, Place.InText at)
      implements Expression {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.unary(this);
    }
  }

  /** Operations on two values. */
  enum BinarySign {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIV("div"),
    MOD("mod"),
    AND("and"),
    OR("or"),
    XOR("xor"),
    EQUAL("="),
    UNEQUAL("<>"),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String written;

    BinarySign(String written) {
      this.written = written;
    }

    /** The sign in a program. */
    public String written() {
      return written;
    }
  }

  /** An operation on two values. */
  record Binary(
      BinarySign sign, Expression left, Expression right, Type.Ordinal type, Place.InText at)
      implements Expression {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.binary(this);
    }
  }

  /** A value as one of another type, which must hold it: fault 201 otherwise. */
  record Narrow(Expression of, Type.Ordinal type, Place.InText at) implements Expression {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.narrow(this);
    }
  }

  /** A call of a routine; each argument for a {@code var} parameter is a {@link Load}. */
  record Call(Routine routine, List<Expression> arguments, Place.InText at) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Type type() {
      return routine.result().orElseThrow().type();
    }

    @Override
    public <R> R read(Reader<R> reader) {
      return reader.call(this);
    }
  }

  /** What can be asked about the input. */
  enum Question {
    EOF,
    EOLN
  }

  /** Whether the input, or its line, is at its end. */
  record Ask(Question question, Place.InText at) implements Expression {
    @Override
    public Type type() {
      return Type.BOOLEAN;
    }

    @Override
    public <R> R read(Reader<R> reader) {
      return reader.ask(this);
    }
  }
}
