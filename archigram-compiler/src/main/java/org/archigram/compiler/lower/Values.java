package org.archigram.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Slot;
import org.archigram.compiler.cell.Symbol;
import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Expression.BinarySign;
import org.archigram.compiler.tree.Expression.Question;
import org.archigram.compiler.tree.Type.Ordinal;
import org.archigram.model.problem.Place;

/** Expressions as neurons; calls in them are written out before. */
final class Values implements Expression.Reader<Linear> {
  private static final Set<BinarySign> SUMS = Set.of(BinarySign.PLUS, BinarySign.MINUS);

  private final Draft draft;
  private final Accesses accesses;
  private final Calls calls;

  Values(Draft draft) {
    this.draft = draft;
    this.accesses = new Accesses(draft, this);
    this.calls = new Calls(draft, this);
  }

  Accesses accesses() {
    return accesses;
  }

  Calls calls() {
    return calls;
  }

  Linear of(Expression expression) {
    return expression.read(this);
  }

  /** Values from left to right: what is computed before a call does not see what it changes. */
  List<Linear> of(List<Expression> expressions) {
    List<Linear> values = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      Linear value = of(expressions.get(i));
      boolean before =
          expressions.subList(i + 1, expressions.size()).stream().anyMatch(CallFinder::hasCall);
      values.add(before ? draft.kept(value) : value);
    }
    return values;
  }

  @Override
  public Linear constant(Expression.Constant it) {
    return Linear.constant(it.value());
  }

  @Override
  public Linear load(Expression.Load it) {
    return accesses.load(it.access());
  }

  private static Linear bounded(Code code, Ordinal type) {
    return Linear.of(code, type.low(), type.high());
  }

  private static Code placed(Code code, Place.InText at) {
    return code.at(at.line(), at.column());
  }

  @Override
  public Linear unary(Expression.Unary it) {
    Linear of = of(it.of());
    return switch (it.sign()) {
      case NOT -> Linear.constant(1).plus(-1, of).orElseThrow();
      case MINUS ->
          Linear.constant(0).plus(-1, of).orElseGet(() -> sum(Linear.constant(0), -1, of, it));
      case ODD -> Linear.of(Code.of(Symbol.ODD, of.code()), 0, 1);
      case ABS -> {
        boolean fits = of.low() > Long.MIN_VALUE;
        Code code = Code.of(Symbol.ABS, of.code());
        long most = fits ? Math.max(Math.abs(of.low()), Math.abs(of.high())) : Long.MAX_VALUE;
        yield Linear.of(fits ? code : placed(code, it.at()), 0, most);
      }
      case SQR -> {
        Optional<long[]> bounds = product(of, of);
        Code code = Code.of(Symbol.SQUARE, of.code());
        yield bounds
            .map(ends -> Linear.of(code, 0, Math.max(ends[0], ends[1])))
            .orElseGet(() -> bounded(placed(code, it.at()), it.type()));
      }
    };
  }

  private static Linear sum(Linear left, long weight, Linear right, Expression it) {
    List<Linear.Term> terms = new ArrayList<>();
    if (!left.isConstant() || left.bias() != 0) {
      terms.add(new Linear.Term(1, left.code(), 0, 0));
    }
    terms.add(new Linear.Term(weight, right.code(), 0, 0));
    Code code = new Linear(0, terms).neuron(Symbol.SUM);
    return bounded(placed(code, it.at()), it.type().ordinal().orElseThrow());
  }

  @Override
  public Linear binary(Expression.Binary it) {
    if (it.sign() == BinarySign.AND || it.sign() == BinarySign.OR) {
      return logic(it);
    }
    List<Linear> both = of(List.of(it.left(), it.right()));
    return joined(it, both.get(0), both.get(1));
  }

  private Linear joined(Expression.Binary it, Linear left, Linear right) {
    if (SUMS.contains(it.sign())) {
      long weight = it.sign() == BinarySign.PLUS ? 1 : -1;
      return left.plus(weight, right).orElseGet(() -> sum(left, weight, right, it));
    }
    return switch (it.sign()) {
      case TIMES -> times(it, left, right);
      case DIV, MOD -> divided(it, left, right);
      case EQUAL -> compared(Symbol.EQUAL, 0, left, right);
      case UNEQUAL, XOR -> compared(Symbol.UNEQUAL, 0, left, right);
      case LESS -> compared(Symbol.STEP, 0, right, left);
      case MORE -> compared(Symbol.STEP, 0, left, right);
      case AT_MOST -> compared(Symbol.STEP, 1, right, left);
      case AT_LEAST -> compared(Symbol.STEP, 1, left, right);
      case PLUS, MINUS, AND, OR -> throw new IllegalStateException(it.sign().written());
    };
  }

  /** A neuron of bias + left - right; its sum is computed without bounds. */
  private static Linear compared(Symbol symbol, long bias, Linear left, Linear right) {
    Optional<Linear> difference =
        left.plus(-1, right).flatMap(sum -> sum.plus(1, Linear.constant(bias)));
    Linear exact =
        difference.orElseGet(
            () ->
                new Linear(
                    bias,
                    List.of(
                        new Linear.Term(1, left.code(), 0, 0),
                        new Linear.Term(-1, right.code(), 0, 0))));
    return Linear.of(exact.neuron(symbol), 0, 1);
  }

  private Linear times(Expression.Binary it, Linear left, Linear right) {
    Linear known = left.isConstant() ? left : right;
    Linear other = left.isConstant() ? right : left;
    if (known.isConstant() && known.bias() != 0) {
      Optional<Linear> scaled = Linear.constant(0).plus(known.bias(), other);
      if (scaled.isPresent()) {
        return scaled.get();
      }
    }
    Code code = Code.of(Symbol.TIMES, left.code(), right.code());
    return product(left, right)
        .map(ends -> Linear.of(code, ends[0], ends[1]))
        .orElseGet(() -> bounded(placed(code, it.at()), it.type()));
  }

  /** The bounds of a product; empty if it may leave 64 bits. */
  private static Optional<long[]> product(Linear left, Linear right) {
    try {
      long[] ends = {
        Math.multiplyExact(left.low(), right.low()), Math.multiplyExact(left.low(), right.high()),
        Math.multiplyExact(left.high(), right.low()), Math.multiplyExact(left.high(), right.high())
      };
      java.util.Arrays.sort(ends);
      return Optional.of(new long[] {ends[0], ends[3]});
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Linear divided(Expression.Binary it, Linear left, Linear right) {
    boolean quotient = it.sign() == BinarySign.DIV;
    Code code = Code.of(quotient ? Symbol.QUOTIENT : Symbol.REST, left.code(), right.code());
    boolean byZero = right.low() <= 0 && right.high() >= 0;
    boolean huge = left.low() == Long.MIN_VALUE || right.low() == Long.MIN_VALUE;
    if (huge) { // the least number divided by -1 has more than 64 bits
      return bounded(placed(code, it.at()), it.type());
    }
    Code exact = byZero ? placed(code, it.at()) : code;
    long size = Math.max(-left.low(), left.high());
    if (!quotient) {
      size = Math.max(0, Math.min(size, Math.max(-right.low(), right.high()) - 1));
    }
    boolean below = left.low() < 0 || quotient && right.low() < 0;
    return Linear.of(exact, below ? -size : 0, size);
  }

  /** The right side is computed only if it counts, where that makes a difference. */
  private Linear logic(Expression.Binary it) {
    boolean and = it.sign() == BinarySign.AND;
    Linear left = of(it.left());
    int before = draft.layout().size();
    Linear[] right = new Linear[1];
    Code written = draft.during(() -> right[0] = of(it.right()));
    Code rightCode = right[0].code();
    if (written.equals(Code.sequence(List.of())) && !rightCode.canFault()) {
      Optional<Linear> sum =
          left.plus(1, right[0]).flatMap(both -> both.plus(1, Linear.constant(and ? -1 : 0)));
      return Linear.of(sum.orElseThrow().neuron(Symbol.STEP), 0, 1);
    }
    Slot slot = draft.layout().slot("~both", 0);
    draft.set(slot, left.code());
    Code set = Code.of(Symbol.SET, rightCode).withSlots(List.of(slot));
    Code does = Code.sequence(List.of(written, set));
    Code nothing = Code.sequence(List.of());
    // The slot is older than what is written behind the gate, though its number is not.
    draft.emit(
        Code.of(
                Symbol.IF,
                Code.link(slot),
                and ? does : nothing,
                and ? nothing : does,
                draft.joinFrom(before))
            .withSlots(List.of(slot)));
    return Linear.of(Code.link(slot), 0, 1);
  }

  @Override
  public Linear narrow(Expression.Narrow it) {
    Linear of = of(it.of());
    return limited(of, it.type(), it.at());
  }

  /** A value with the bounds of a type, which are only checked where it may leave them. */
  static Linear limited(Linear of, Ordinal type, Place.InText at) {
    if (of.isConstant() && of.bias() >= type.low() && of.bias() <= type.high()) {
      return of;
    }
    if (of.low() >= type.low() && of.high() <= type.high()) {
      return of;
    }
    Code code = Code.of(Symbol.LIMIT, of.code()).withNumbers(List.of(type.low(), type.high()));
    return bounded(placed(code, at), type);
  }

  @Override
  public Linear call(Expression.Call it) {
    List<Slot> results = calls.call(it);
    Ordinal type = it.type().ordinal().orElseThrow();
    return Linear.of(Code.link(results.get(0)), Math.min(0, type.low()), Math.max(0, type.high()));
  }

  @Override
  public Linear ask(Expression.Ask it) {
    Slot slot = draft.fresh("~asked");
    long question = it.question() == Question.EOF ? 0 : 1;
    draft.emit(Code.of(Symbol.ASK).withNumbers(List.of(question)).withSlots(List.of(slot)));
    return Linear.of(Code.link(slot), 0, 1);
  }
}
