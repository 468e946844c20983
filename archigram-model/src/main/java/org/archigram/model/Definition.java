package org.archigram.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.archigram.model.formula.Formula;

/** How a value comes about. */
public sealed interface Definition {

  /** What an input is for. */
  enum Role {
    /** Data that the block computes from. */
    DATA,
    /** What a loss compares with; not there when the network is used. */
    TARGET,
    /** In the body of a stack: what the copy before hands on. */
    CARRIED,
    /** In the body of a stack: a value from outside that every copy reads. */
    CAPTURED
  }

  /** A value from outside the block. */
  record Input(Role role) implements Definition {}

  /**
   * Numbers that belong to the block: one set for each instance, and for each step of its axes.
   *
   * @param kind what is known of their training
   * @param initialiser how they are drawn; by the operator that uses them when not written
   */
  record Weight(Kind kind, Optional<Initialiser> initialiser) implements Definition {
    /** What is known of the training of weights. */
    public enum Kind {
      /** Training changes them. */
      TRAINED,
      /** They are drawn once and never trained. */
      FIXED,
      /** A file holds them, and does not say whether they were trained. */
      STORED
    }

    /** Whether training may change them. */
    public boolean trained() {
      return kind != Kind.FIXED;
    }
  }

  /**
   * A number written in an equation.
   *
   * @param named how it was written, where it was computed from parameters
   */
  record Constant(double number, Optional<Named> named) implements Definition {
    /** A number that was written as one. */
    public Constant(double number) {
      this(number, Optional.empty());
    }
  }

  /**
   * Arithmetic on parameters.
   *
   * @param formula as it was written
   * @param values the parameters in it
   */
  record Named(Formula formula, Map<String, Double> values) {
    public Named {
      values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
  }

  /** An operator applied to values. */
  record Apply(Operator operator, List<Ref> arguments, Attributes attributes)
      implements Definition {
    public Apply {
      arguments = List.copyOf(arguments);
    }
  }

  /** One output of a call. */
  record Result(String call, String output) implements Definition {}
}
