package org.archigram.model.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Mathematical notation as a tree: symbols, rows, scripts, fractions and the like. */
public sealed interface Formula {

  /** How a letter is set. */
  enum Style {
    /** A variable: {@code h}. */
    ITALIC,
    /** A function, a number, a word: {@code tanh}. */
    UPRIGHT,
    /** A vector or matrix where a paper sets it so. */
    BOLD
  }

  /** The space around an infix sign. */
  enum Kind {
    /** Medium space on both sides: {@code +}. */
    BINARY,
    /** Thick space on both sides: {@code =}. */
    RELATION,
    /** Thin space behind: {@code ,}. */
    PUNCTUATION,
    /** No space: {@code −} as a prefix. */
    PREFIX
  }

  /** A mark above a symbol. */
  enum Mark {
    TILDE,
    HAT,
    BAR,
    ARROW_LEFT,
    ARROW_RIGHT
  }

  /** One or more letters in one style, in Unicode: {@code σ}, {@code W}, {@code softmax}. */
  record Symbol(String text, Style style) implements Formula {}

  /** A sign between, before or behind formulas. */
  record Sign(String text, Kind kind) implements Formula {}

  /** Formulas side by side. */
  record Row(List<Formula> parts) implements Formula {
    public Row {
      parts = List.copyOf(parts);
    }
  }

  /** A base with a subscript, a superscript, or both. */
  record Scripts(Formula base, Optional<Formula> below, Optional<Formula> above)
      implements Formula {}

  /** One formula over another. */
  record Fraction(Formula above, Formula below) implements Formula {}

  /** A square root. */
  record Root(Formula body) implements Formula {}

  /** A symbol with a mark above. */
  record Accent(Formula body, Mark mark) implements Formula {}

  /** A body between brackets that grow with it: {@code ( ) [ ] { } | | ⟨ ⟩}. */
  record Fenced(String open, Formula body, String close) implements Formula {}

  /** A large operator with its range: {@code ∑} over {@code t}. */
  record Large(String sign, Optional<Formula> below, Optional<Formula> above) implements Formula {}

  /** A variable in italics. */
  static Formula variable(String text) {
    return new Symbol(text, Style.ITALIC);
  }

  /** Upright text: a number, or a function's name. */
  static Formula upright(String text) {
    return new Symbol(text, Style.UPRIGHT);
  }

  /** An infix sign with the space of an operator such as {@code +}. */
  static Formula binary(String text) {
    return new Sign(text, Kind.BINARY);
  }

  /** An infix sign with the space of a relation such as {@code =}. */
  static Formula relation(String text) {
    return new Sign(text, Kind.RELATION);
  }

  /** Formulas side by side. */
  static Formula row(Formula... parts) {
    return new Row(Arrays.asList(parts));
  }

  /** This formula with a subscript. */
  default Formula sub(Formula below) {
    return new Scripts(this, Optional.of(below), Optional.empty());
  }

  /** This formula with a superscript. */
  default Formula sup(Formula above) {
    return new Scripts(this, Optional.empty(), Optional.of(above));
  }
}
