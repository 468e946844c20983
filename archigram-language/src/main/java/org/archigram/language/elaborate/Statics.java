package org.archigram.language.elaborate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleUnaryOperator;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Operator;
import org.archigram.model.Size;
import org.archigram.model.operator.Operators;

/** Computes what depends on parameters alone. */
final class Statics {
  private static final Map<String, DoubleUnaryOperator> FUNCTIONS =
      Map.of(
          "sqrt", Math::sqrt,
          "exp", Math::exp,
          "log", Math::log,
          "floor", Math::floor,
          "abs", Math::abs);

  private final Names names;
  private final Text text;
  private final Wording wording;

  Statics(Names names, Text text, Wording wording) {
    this.names = names;
    this.text = text;
    this.wording = wording;
  }

  /** Whether a setting can be computed; a name of both a size and a value means the size. */
  boolean isSetting(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      return names.isSize(reference.name().text()) || isStatic(expression);
    }
    boolean arithmetic =
        expression instanceof Expression.Negation
            || expression instanceof Expression.Sizes
            || (expression instanceof Expression.Binary binary && isArithmetic(binary.operator()));
    return arithmetic
        ? expression.children().stream().allMatch(this::isSetting)
        : isStatic(expression);
  }

  /** Whether no value is needed to compute {@code expression}. */
  boolean isStatic(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      return isStatic(reference.name().text());
    }
    if (expression instanceof Expression.Call call) {
      return call.callee() instanceof Expression.Reference callee
          && FUNCTIONS.containsKey(callee.name().text())
          && call.arguments().stream().allMatch(argument -> isStatic(argument.value()));
    }
    boolean simple =
        expression instanceof Expression.Number
            || expression instanceof Expression.Truth
            || expression instanceof Expression.Sizes
            || expression instanceof Expression.Negation
            || (expression instanceof Expression.Binary binary && isArithmetic(binary.operator()));
    return simple && expression.children().stream().allMatch(this::isStatic);
  }

  private boolean isStatic(String name) {
    if (names.known(name).isPresent()) {
      return true;
    }
    return names.read(name, Integer.MAX_VALUE).isEmpty()
        && (names.isSize(name) || function(name).isPresent());
  }

  private Optional<Known> function(String name) {
    Optional<Known> block = text.find(name).map(Known.Maker::new);
    return block.or(() -> Operators.find(name).map(Known.Function::new));
  }

  /** Whether {@code expression} is arithmetic on numbers and parameters, without functions. */
  boolean isFoldable(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      return names
          .known(reference.name().text())
          .filter(known -> !(known instanceof Known.Function) && !(known instanceof Known.Maker))
          .isPresent();
    }
    boolean simple =
        expression instanceof Expression.Number
            || expression instanceof Expression.Truth
            || expression instanceof Expression.Negation
            || (expression instanceof Expression.Binary binary && isArithmetic(binary.operator()));
    return simple && expression.children().stream().allMatch(this::isFoldable);
  }

  private static boolean isArithmetic(Operator operator) {
    return switch (operator) {
      case PLUS, MINUS, TIMES, DIVIDED, POWER -> true;
      case PRODUCT, EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST -> false;
    };
  }

  /** The value of {@code expression}; what is wrong with it is reported. */
  Known of(Expression expression) {
    try {
      return computed(expression);
    } catch (ArithmeticException tooLarge) {
      wording.arguments().arithmetic(expression.span());
      return new Known.Missing();
    }
  }

  private Known computed(Expression expression) {
    if (expression instanceof Expression.Number number) {
      return number(number);
    }
    if (expression instanceof Expression.Truth truth) {
      return new Known.Truth(truth.value());
    }
    if (expression instanceof Expression.Reference reference) {
      return named(reference);
    }
    if (expression instanceof Expression.Sizes sizes) {
      return new Known.Several(sizes.children().stream().map(this::computed).toList());
    }
    if (expression instanceof Expression.Negation negation) {
      return arithmetic(
          Operator.MINUS, new Known.Whole(Size.ZERO), computed(negation.operand()), negation);
    }
    if (expression instanceof Expression.Binary binary && isArithmetic(binary.operator())) {
      Known left = computed(binary.left());
      return arithmetic(binary.operator(), left, computed(binary.right()), binary);
    }
    if (expression instanceof Expression.Call call
        && call.callee() instanceof Expression.Reference callee
        && call.arguments().size() == 1) {
      DoubleUnaryOperator function = FUNCTIONS.get(callee.name().text());
      if (function != null) {
        return function(function, call);
      }
    }
    wording.arguments().notKnown(expression.span());
    return new Known.Missing();
  }

  private static Known number(Expression.Number number) {
    if (number.isWhole() && number.text().length() <= 18) {
      return new Known.Whole(Size.of(Long.parseLong(number.text())));
    }
    return ofReal(number.value());
  }

  private static Known ofReal(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
    return whole ? new Known.Whole(Size.of((long) number)) : Known.Real.rounded(number);
  }

  private Known named(Expression.Reference reference) {
    String name = reference.name().text();
    Optional<Known> known = names.known(name);
    if (known.isPresent()) {
      return known.get();
    }
    if (names.isSize(name)) {
      return new Known.Whole(names.sizeOf(name));
    }
    Optional<Known> function = function(name);
    if (function.isPresent()) {
      return function.get();
    }
    if (names.read(name, Integer.MAX_VALUE).isPresent()) {
      wording.valueNotKnown(reference.name());
    } else {
      wording.unknownName(reference.name(), names.values());
    }
    return new Known.Missing();
  }

  private Known function(DoubleUnaryOperator function, Expression.Call call) {
    Known argument = computed(call.arguments().get(0).value());
    if (argument instanceof Known.Missing) {
      return argument;
    }
    Optional<Double> number = real(argument);
    if (number.isEmpty()) {
      wording.arguments().mustBeKnown(call.arguments().get(0).span(), open(argument));
      return new Known.Missing();
    }
    return finite(function.applyAsDouble(number.get()));
  }

  private Known arithmetic(Operator operator, Known left, Known right, Expression whole) {
    if (left instanceof Known.Missing || right instanceof Known.Missing) {
      return new Known.Missing();
    }
    if (left instanceof Known.Whole a && right instanceof Known.Whole b) {
      Optional<Size> exact = exact(operator, a.size(), b.size());
      if (exact.isPresent()) {
        return new Known.Whole(exact.get());
      }
    }
    Optional<Double> a = real(left);
    Optional<Double> b = real(right);
    if (a.isEmpty() || b.isEmpty()) {
      if (isNumber(left) && isNumber(right)) {
        wording.arguments().mustBeKnown(whole.span(), a.isEmpty() ? open(left) : open(right));
      } else {
        wording.arguments().notANumber(whole.span(), (isNumber(left) ? right : left).text());
      }
      return new Known.Missing();
    }
    return finite(reals(operator, a.get(), b.get()));
  }

  private static boolean isNumber(Known known) {
    return known instanceof Known.Whole || known instanceof Known.Real;
  }

  static List<String> open(Known known) {
    return known instanceof Known.Whole whole ? whole.size().names() : List.of();
  }

  private static Optional<Size> exact(Operator operator, Size a, Size b) {
    return switch (operator) {
      case PLUS -> Optional.of(a.plus(b));
      case MINUS -> Optional.of(a.minus(b));
      case TIMES -> Optional.of(a.times(b));
      case DIVIDED -> quotient(a, b);
      default -> Optional.empty();
    };
  }

  private static Optional<Size> quotient(Size a, Size b) {
    OptionalLong known = a.known();
    OptionalLong by = b.known();
    if (known.isEmpty()) {
      return Optional.of(a.over(b));
    }
    boolean divides =
        by.isPresent() && by.getAsLong() != 0 && known.getAsLong() % by.getAsLong() == 0;
    return divides ? Optional.of(a.over(b)) : Optional.empty();
  }

  private static double reals(Operator operator, double a, double b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDED -> a / b;
      default -> Math.pow(a, b);
    };
  }

  private static Known finite(double number) {
    if (!Double.isFinite(number)) {
      throw new ArithmeticException("not finite");
    }
    return ofReal(number);
  }

  /** The number that {@code known} is, if it is one and not open. */
  static Optional<Double> real(Known known) {
    if (known instanceof Known.Real real) {
      return Optional.of(real.number());
    }
    if (known instanceof Known.Truth truth) {
      return Optional.of(truth.value() ? 1.0 : 0.0);
    }
    return known instanceof Known.Whole whole && whole.size().known().isPresent()
        ? Optional.of((double) whole.size().known().getAsLong())
        : Optional.empty();
  }

  /** The size that {@code expression} gives; any size where an error was reported. */
  Size size(Expression expression) {
    Known known = of(expression);
    if (known instanceof Known.Whole whole) {
      return whole.size();
    }
    if (!(known instanceof Known.Missing)) {
      wording.arguments().notWhole(expression.span(), known.text());
    }
    return Size.named("_");
  }

  /** The whole number that {@code expression} gives, which must be known. */
  Optional<Long> whole(Expression expression) {
    Known known = of(expression);
    if (known instanceof Known.Missing) {
      return Optional.empty();
    }
    if (known instanceof Known.Whole whole && whole.size().known().isPresent()) {
      return Optional.of(whole.size().known().getAsLong());
    }
    if (known instanceof Known.Whole) {
      wording.arguments().mustBeKnown(expression.span(), open(known));
    } else {
      wording.arguments().notWhole(expression.span(), known.text());
    }
    return Optional.empty();
  }
}
