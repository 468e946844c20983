package org.archigram.compiler.parse;

import static org.archigram.compiler.tree.Type.INT64;

import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Expression.Ask;
import org.archigram.compiler.tree.Expression.BinarySign;
import org.archigram.compiler.tree.Expression.Constant;
import org.archigram.compiler.tree.Expression.Question;
import org.archigram.compiler.tree.Expression.UnarySign;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Type.Family;
import org.archigram.compiler.tree.Type.Ordinal;
import org.archigram.model.problem.Place;

/** Reads calls of the functions that every program knows. */
final class BuiltinReader {
  private final Cursor cursor;
  private final Names names;
  private final ExpressionReader expressions;

  BuiltinReader(Cursor cursor, Names names, ExpressionReader expressions) {
    this.cursor = cursor;
    this.names = names;
    this.expressions = expressions;
  }

  Expression function(String name, Place.InText at) {
    if (name.equals("eof") || name.equals("eoln")) {
      if (cursor.takes("(")) {
        cursor.expect(")", "as there is only one input");
      }
      return new Ask(name.equals("eof") ? Question.EOF : Question.EOLN, at);
    }
    cursor.expect("(", "after `" + name + "`");
    Expression made = name.equals("low") || name.equals("high") ? end(name, at) : of(name, at);
    cursor.expect(")", "after the argument of `" + name + "`");
    return made;
  }

  private Expression of(String name, Place.InText at) {
    return switch (name) {
      case "odd" -> expressions.unary(UnarySign.ODD, expressions.integer(), Type.BOOLEAN, at);
      case "abs" -> expressions.unary(UnarySign.ABS, expressions.integer(), INT64, at);
      case "sqr" -> expressions.unary(UnarySign.SQR, expressions.integer(), INT64, at);
      case "ord" -> number(expressions.ordinal(), at);
      case "chr" -> retyped(expressions.integer(), Type.CHAR, at);
      case "succ" -> stepped(BinarySign.PLUS, at);
      case "pred" -> stepped(BinarySign.MINUS, at);
      default -> throw cursor.failure("`" + name + "` has no value", at, "write it as a statement");
    };
  }

  /** A value as its number. */
  private static Expression number(Expression value, Place.InText at) {
    Ordinal type = value.type().ordinal().orElseThrow();
    Ordinal as = Ordinal.integer("number", type.low(), type.high());
    return value instanceof Constant known
        ? new Constant(known.value(), as, at)
        : new Expression.Narrow(value, as, at);
  }

  /** A number as a value of a type, which must hold it. */
  private Expression retyped(Expression value, Ordinal type, Place.InText at) {
    Expression fitted =
        expressions.fitted(
            number(value, at), Ordinal.integer(type.name(), type.low(), type.high()));
    return fitted instanceof Constant known
        ? new Constant(known.value(), type, at)
        : new Expression.Narrow(fitted, type, at);
  }

  private Expression stepped(BinarySign sign, Place.InText at) {
    Expression value = expressions.ordinal();
    Ordinal type = value.type().ordinal().orElseThrow();
    Ordinal to = type.family() == Family.INTEGER ? INT64 : whole(type);
    Expression one = new Constant(1, INT64, at);
    Expression number = number(value, at);
    if (number instanceof Constant known) {
      long next = known.value() + (sign == BinarySign.PLUS ? 1 : -1);
      return retyped(new Constant(next, INT64, at), to, at);
    }
    return retyped(new Expression.Binary(sign, number, one, INT64, at), to, at);
  }

  /** All values of the type that a range of values was cut from. */
  private static Ordinal whole(Ordinal type) {
    return type.names().isEmpty() ? Type.CHAR : type.between(0, type.names().size() - 1L);
  }

  private Expression end(String name, Place.InText at) {
    Token word = cursor.name("a type or an array");
    Symbol symbol = names.find(word.text()).orElse(null);
    Type type = symbol instanceof Symbol.Named named ? named.type() : null;
    if (symbol instanceof Symbol.Stored stored) {
      type = stored.variable().type();
    }
    Ordinal of =
        type instanceof Type.Array array ? array.index() : type instanceof Ordinal own ? own : null;
    if (of == null) {
      throw cursor.failure(
          "`" + word.text() + "` has neither a lowest nor a highest value",
          cursor.at(word),
          "name a type or an array");
    }
    return new Constant(name.equals("low") ? of.low() : of.high(), of, at);
  }

  /** {@code type(value)}, for values that fit. */
  Expression cast(Type type, Place.InText at) {
    Ordinal to =
        type.ordinal()
            .orElseThrow(() -> cursor.failure("only single values change their type", at, ""));
    cursor.expect("(", "after a type");
    Expression value = expressions.ordinal();
    cursor.expect(")", "after the value");
    Ordinal from = value.type().ordinal().orElseThrow();
    boolean holds = to.low() <= from.low() && from.high() <= to.high();
    if (!holds && !(value instanceof Constant)) {
      throw cursor.failure(
          "not every `"
              + from.name()
              + "` is a `"
              + to.name()
              + "`, and casts that cut are not compiled",
          at,
          "assign it to a variable of that type");
    }
    return retyped(value, to, at);
  }
}
