package org.archigram.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Symbol;

/** A bias and weighted neurons, not yet a neuron itself, and the bounds of its value. */
record Linear(long bias, List<Term> terms) {
  /** The value of a neuron between bounds, times a weight. */
  record Term(long weight, Code code, long low, long high) {
    long least() {
      return Math.min(Math.multiplyExact(weight, low), Math.multiplyExact(weight, high));
    }

    long most() {
      return Math.max(Math.multiplyExact(weight, low), Math.multiplyExact(weight, high));
    }
  }

  Linear {
    terms = List.copyOf(terms);
  }

  static Linear constant(long value) {
    return new Linear(value, List.of());
  }

  static Linear of(Code code, long low, long high) {
    return new Linear(0, List.of(new Term(1, code, low, high)));
  }

  boolean isConstant() {
    return terms.isEmpty();
  }

  /** The least value, if its computation never leaves 64 bits. */
  long low() {
    return terms.stream().mapToLong(Term::least).reduce(bias, Math::addExact);
  }

  long high() {
    return terms.stream().mapToLong(Term::most).reduce(bias, Math::addExact);
  }

  /** This and {@code weight} times the other; empty if that may leave 64 bits on the way. */
  Optional<Linear> plus(long weight, Linear other) {
    try {
      List<Term> all = new ArrayList<>(terms);
      for (Term term : other.terms) {
        add(all, new Term(Math.multiplyExact(weight, term.weight), term.code, term.low, term.high));
      }
      all.removeIf(term -> term.weight == 0 && !term.code.canFault());
      Linear sum = new Linear(Math.addExact(bias, Math.multiplyExact(weight, other.bias)), all);
      return sum.isSafe() ? Optional.of(sum) : Optional.empty();
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** The same register twice is one term. */
  private static void add(List<Term> all, Term term) {
    for (int i = 0; i < all.size(); i++) {
      Term other = all.get(i);
      if (term.code.symbol() == Symbol.LINK && other.code.equals(term.code)) {
        all.set(
            i, new Term(Math.addExact(other.weight, term.weight), term.code, term.low, term.high));
        return;
      }
    }
    all.add(term);
  }

  /** Whether all sums of some of the terms stay in 64 bits. */
  private boolean isSafe() {
    long size = Math.absExact(bias);
    for (Term term : terms) {
      size = Math.addExact(size, Math.max(Math.absExact(term.least()), Math.absExact(term.most())));
    }
    return size >= 0;
  }

  /** A neuron with this sum; without terms, its value is known. */
  Code neuron(Symbol symbol) {
    if (terms.isEmpty()) {
      return Code.constant(
          switch (symbol) {
            case STEP -> bias > 0 ? 1 : 0;
            case EQUAL -> bias == 0 ? 1 : 0;
            case UNEQUAL -> bias == 0 ? 0 : 1;
            default -> bias;
          });
    }
    List<Long> numbers = new ArrayList<>(List.of(bias));
    terms.forEach(term -> numbers.add(term.weight));
    Code[] parts = terms.stream().map(Term::code).toArray(Code[]::new);
    return Code.of(symbol, parts).withNumbers(numbers);
  }

  /** The value as a neuron; that of the only term, if it is its value already. */
  Code code() {
    boolean plain = bias == 0 && terms.size() == 1 && terms.get(0).weight == 1;
    return plain ? terms.get(0).code : neuron(Symbol.SUM);
  }
}
