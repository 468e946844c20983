package org.archigram.compiler.parse;

import static org.archigram.compiler.tree.Type.INT64;

import java.util.Map;
import org.archigram.compiler.parse.Token.Kind;
import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Expression.Binary;
import org.archigram.compiler.tree.Expression.BinarySign;
import org.archigram.compiler.tree.Expression.Constant;
import org.archigram.compiler.tree.Expression.Unary;
import org.archigram.compiler.tree.Expression.UnarySign;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Type.Family;
import org.archigram.compiler.tree.Type.Ordinal;
import org.archigram.model.problem.Place;

/** Reads expressions, and finds the type of each. */
final class ExpressionReader {
  private static final Map<String, BinarySign> RELATIONS =
      Map.of(
          "=",
          BinarySign.EQUAL,
          "<>",
          BinarySign.UNEQUAL,
          "<",
          BinarySign.LESS,
          "<=",
          BinarySign.AT_MOST,
          ">",
          BinarySign.MORE,
          ">=",
          BinarySign.AT_LEAST);
  private static final Map<String, BinarySign> SUMS =
      Map.of(
          "+", BinarySign.PLUS, "-", BinarySign.MINUS, "or", BinarySign.OR, "xor", BinarySign.XOR);
  private static final Map<String, BinarySign> PRODUCTS =
      Map.of(
          "*",
          BinarySign.TIMES,
          "div",
          BinarySign.DIV,
          "mod",
          BinarySign.MOD,
          "and",
          BinarySign.AND);

  private final Wording wrong;
  private final Cursor cursor;
  private final AccessReader accesses;

  ExpressionReader(Wording wrong, Cursor cursor, Names names) {
    this.wrong = wrong;
    this.cursor = cursor;
    this.accesses = new AccessReader(cursor, names, this);
  }

  AccessReader accesses() {
    return accesses;
  }

  /** A name as it is written. */
  String written(Token name) {
    return wrong.text().substring(name.start(), name.end());
  }

  Expression any() {
    cursor.enter();
    Expression left = sum();
    while (cursor.peek().kind() == Kind.SIGN && RELATIONS.containsKey(cursor.peek().text())) {
      Token sign = cursor.take();
      left =
          compared(
              RELATIONS.getOrDefault(sign.text(), BinarySign.EQUAL), left, sum(), cursor.at(sign));
    }
    if (cursor.sees("in") || cursor.sees("is") || cursor.sees("as")) {
      throw cursor.failure(
          "sets and objects are not compiled", cursor.here(), "compare with each value");
    }
    cursor.leave();
    return left;
  }

  /** A value that is known before the program runs. */
  Constant known() {
    Place.InText at = cursor.here();
    if (sum() instanceof Constant constant) {
      return constant;
    }
    throw cursor.failure("this is not known before the program runs", at, "write a constant");
  }

  /** An expression with whole numbers as values. */
  Expression integer() {
    return of(any(), Family.INTEGER, "a whole number");
  }

  Expression condition() {
    return of(any(), Family.BOOLEAN, "a condition, which is true or false");
  }

  Expression ordinal() {
    Expression read = any();
    requireOrdinal(read);
    return read;
  }

  private Ordinal requireOrdinal(Expression of) {
    return of.type()
        .ordinal()
        .orElseThrow(
            () ->
                cursor.failure(
                    "`" + of.type().name() + "` is no single value",
                    of.at(),
                    "name an element or a field of it"));
  }

  private Expression of(Expression read, Family family, String what) {
    if (requireOrdinal(read).family() != family) {
      throw cursor.failure(
          "expected " + what + ", but this is `" + read.type().name() + "`", read.at(), "");
    }
    return read;
  }

  private Expression sum() {
    cursor.enter();
    Token first = cursor.peek();
    boolean signed = cursor.takes("-") || cursor.takes("+");
    Expression left = product();
    if (signed) {
      of(left, Family.INTEGER, "a whole number");
      left = first.is("-") ? unary(UnarySign.MINUS, left, INT64, cursor.at(first)) : left;
    }
    int depth = cursor.depth();
    while (seesOne(SUMS)) {
      cursor.enter(); // a chain is as deep as it is long
      Token sign = cursor.take();
      left =
          joined(SUMS.getOrDefault(sign.text(), BinarySign.PLUS), left, product(), cursor.at(sign));
    }
    cursor.backTo(depth);
    cursor.leave();
    return left;
  }

  private boolean seesOne(Map<String, BinarySign> signs) {
    return cursor.peek().kind() != Kind.NAME
        && cursor.peek().kind() != Kind.TEXT
        && signs.containsKey(cursor.peek().text());
  }

  private Expression product() {
    Expression left = factor();
    int depth = cursor.depth();
    while (seesOne(PRODUCTS)) {
      cursor.enter();
      Token sign = cursor.take();
      left =
          joined(
              PRODUCTS.getOrDefault(sign.text(), BinarySign.TIMES),
              left,
              factor(),
              cursor.at(sign));
    }
    cursor.backTo(depth);
    if (cursor.sees("/")) {
      throw cursor.failure(
          "numbers with fractions are not compiled yet",
          cursor.here(),
          "`div` divides whole numbers");
    }
    if (cursor.sees("shl") || cursor.sees("shr")) {
      throw cursor.failure(
          "shifts are not compiled", cursor.here(), "multiply with, or `div` by, a power of 2");
    }
    return left;
  }

  private Expression factor() {
    cursor.enter();
    Expression read = inner();
    cursor.leave();
    return read;
  }

  private Expression inner() {
    Token token = cursor.peek();
    switch (token.kind()) {
      case NUMBER -> {
        cursor.take();
        return new Constant(token.value(), INT64, cursor.at(token));
      }
      case REAL ->
          throw cursor.failure(
              "numbers with fractions are not compiled yet", cursor.here(), "use whole numbers");
      case TEXT -> {
        return letter(cursor.take());
      }
      case NAME -> {
        return accesses.value();
      }
      case RESERVED, SIGN, END -> {
        return other(token);
      }
    }
    throw new IllegalStateException(token.toString());
  }

  private Expression other(Token token) {
    if (cursor.takes("(")) {
      Expression read = any();
      cursor.expect(")", "after this expression");
      return read;
    }
    if (cursor.takes("not")) {
      return negated(factor(), cursor.at(token));
    }
    if (cursor.takes("-")) {
      return unary(
          UnarySign.MINUS, of(factor(), Family.INTEGER, "a whole number"), INT64, cursor.at(token));
    }
    if (cursor.takes("+")) {
      return of(factor(), Family.INTEGER, "a whole number");
    }
    if (token.is("@") || token.is("nil")) {
      throw cursor.failure("pointers are not compiled", cursor.here(), "use an array and indices");
    }
    throw token.is("[")
        ? cursor.failure("sets are not compiled", cursor.here(), "compare with each value")
        : cursor.expected("a value");
  }

  private Expression letter(Token token) {
    if (token.text().length() != 1) {
      throw cursor.failure(
          "texts can only be written, or stand as one letter",
          cursor.at(token),
          "write it with `write`");
    }
    return new Constant(token.text().charAt(0), Type.CHAR, cursor.at(token));
  }

  private Expression negated(Expression of, Place.InText at) {
    if (requireOrdinal(of).family() == Family.INTEGER) {
      throw cursor.failure(
          "operators on bits are not compiled", at, "`not` works on conditions: `not (a = b)`");
    }
    return unary(UnarySign.NOT, of(of, Family.BOOLEAN, "a condition"), Type.BOOLEAN, at);
  }

  Expression unary(UnarySign sign, Expression of, Ordinal type, Place.InText at) {
    if (of instanceof Constant constant) {
      return new Constant(
          Fold.unary(sign, constant.value()).orElseThrow(() -> tooLarge(at)), type, at);
    }
    return new Unary(sign, of, type, at);
  }

  private Wording.Failure tooLarge(Place.InText at) {
    return cursor.failure("this has no value of 64 bits", at, "");
  }

  private Expression joined(BinarySign sign, Expression left, Expression right, Place.InText at) {
    boolean logic = sign == BinarySign.AND || sign == BinarySign.OR || sign == BinarySign.XOR;
    if (logic && requireOrdinal(left).family() == Family.INTEGER) {
      throw cursor.failure(
          "operators on bits are not compiled",
          at,
          "`"
              + sign.written()
              + "` joins conditions; comparisons in it stand in brackets: `(a < b) and (c < d)`");
    }
    if (!logic
        && (requireOrdinal(left).family() == Family.CHAR
            || requireOrdinal(right).family() == Family.CHAR)) {
      throw cursor.failure("texts are not joined yet", at, "`ord` makes a number of a letter");
    }
    Family family = logic ? Family.BOOLEAN : Family.INTEGER;
    String what = logic ? "a condition" : "a whole number";
    of(left, family, what);
    of(right, family, what);
    return binary(sign, left, right, at);
  }

  private Expression binary(BinarySign sign, Expression left, Expression right, Place.InText at) {
    Ordinal type = Operations.type(sign);
    if (right instanceof Constant by
        && by.value() == 0
        && (sign == BinarySign.DIV || sign == BinarySign.MOD)) {
      throw cursor.failure("this divides by zero", at, "");
    }
    if (left instanceof Constant known && right instanceof Constant other) {
      return new Constant(
          Fold.binary(sign, known.value(), other.value()).orElseThrow(() -> tooLarge(at)),
          type,
          at);
    }
    return new Binary(sign, left, right, type, at);
  }

  private Expression compared(BinarySign sign, Expression left, Expression right, Place.InText at) {
    if (!requireOrdinal(left).fits(requireOrdinal(right))) {
      throw cursor.failure(
          "`" + left.type().name() + "` cannot be compared with `" + right.type().name() + "`",
          at,
          "");
    }
    return binary(sign, left, right, at);
  }

  /** A value for a place of a type: checked where it may not fit. */
  Expression fitted(Expression value, Type target) {
    if (target instanceof Ordinal to && value.type() instanceof Ordinal from && to.fits(from)) {
      return narrowed(value, from, to);
    }
    if (!Operations.same(target, value.type())) {
      throw cursor.failure(
          "`" + value.type().name() + "` does not fit where `" + target.name() + "` belongs",
          value.at(),
          "");
    }
    return value;
  }

  private Expression narrowed(Expression value, Ordinal from, Ordinal to) {
    if (value instanceof Constant known) {
      if (known.value() < to.low() || known.value() > to.high()) {
        throw cursor.failure(
            "`"
                + to.show(known.value())
                + "` is not between `"
                + to.show(to.low())
                + "` and `"
                + to.show(to.high())
                + "`",
            value.at(),
            "use a larger type");
      }
      return new Constant(known.value(), to, known.at());
    }
    return to.holds(from) ? value : new Expression.Narrow(value, to, value.at());
  }
}
