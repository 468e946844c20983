package org.archigram.model.operator;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.archigram.model.Operator;
import org.archigram.model.Operator.CostRule;
import org.archigram.model.Operator.Family;
import org.archigram.model.Operator.Meaning;
import org.archigram.model.Operator.Notation;
import org.archigram.model.Operator.ShapeRule;
import org.archigram.model.Operator.Signature;
import org.archigram.model.Size;
import org.archigram.model.formula.Formula;
import org.archigram.model.tensor.Tensor;

/** One entry of the catalogue in the making; what is not said has a plain default. */
final class Entry {
  private final String name;
  private final Family family;
  private Formula symbol;
  private Notation notation;
  private ShapeRule shape = Shapes::kept;
  private CostRule cost = (arguments, result, attributes) -> Size.ZERO;
  private Meaning meaning;
  private int least = 1;
  private int most = 1;
  private List<String> settings = List.of();
  private boolean axes;
  private Set<Integer> flat = Set.of();

  private Entry(String name, Family family) {
    this.name = name;
    this.family = family;
    String word = name.replace('_', ' ');
    this.symbol = Formula.upright(word);
    this.notation = Notations.function(Formula.upright(word));
    this.meaning = application -> unknown(name);
  }

  /** An operator of one value that keeps the shape, costs nothing and is written as a call. */
  static Entry of(String name, Family family) {
    return new Entry(name, family);
  }

  /** The symbol of the box, which an application is written with too. */
  Entry symbol(Formula formula) {
    symbol = formula;
    notation = Notations.function(formula);
    return this;
  }

  Entry symbol(String upright) {
    return symbol(Formula.upright(upright));
  }

  Entry values(int count) {
    return values(count, count);
  }

  Entry values(int from, int to) {
    least = from;
    most = to;
    return this;
  }

  Entry settings(String... names) {
    settings = List.of(names);
    return this;
  }

  Entry axes() {
    axes = true;
    return this;
  }

  Entry written(Notation how) {
    notation = how;
    return this;
  }

  Entry shaped(ShapeRule rule) {
    shape = rule;
    return this;
  }

  Entry costs(CostRule rule) {
    cost = rule;
    return this;
  }

  /** No gradient goes back to the arguments at these positions. */
  Entry flat(Integer... arguments) {
    flat = Set.of(arguments);
    return this;
  }

  Entry means(Meaning what) {
    meaning = what;
    return this;
  }

  /** Means a function of each number, with its derivative. */
  Entry maps(DoubleUnaryOperator function, DoubleUnaryOperator derivative) {
    return means(application -> application.argument(0).map(function, derivative));
  }

  /** Means a function of pairs of numbers, with its derivatives by the first and the second. */
  Entry zips(
      DoubleBinaryOperator function, DoubleBinaryOperator byFirst, DoubleBinaryOperator bySecond) {
    return means(
        application ->
            Aligned.zip(
                application.argument(0), application.argument(1), function, byFirst, bySecond));
  }

  private static Tensor unknown(String name) {
    throw new UnsupportedOperationException("what " + name + " computes is not known");
  }

  Operator operator() {
    Signature signature = new Signature(least, most, settings, axes);
    return new Operator(
        name, family, symbol, signature, Said.all(notation, settings), shape, cost, meaning, flat);
  }
}
