package org.archigram.language.syntax;

import java.util.List;
import java.util.Optional;

/** One line of a body. */
public sealed interface Statement {

  /** The whole statement, its documentation not included. */
  Span span();

  /** The {@code ##} lines before it, without the signs; may be empty. */
  String documentation();

  /** Calls the method for this kind of statement. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of statement. */
  interface Visitor<R> {
    R values(Values values);

    R weights(Weights weights);

    R axes(Axes axes);

    R let(Let let);

    R equation(Equation equation);

    R repeat(Repeat repeat);

    R loss(Loss loss);

    R minimize(Minimize minimize);

    R learn(Learn learn);
  }

  /** What declared values are for. */
  enum Role {
    INPUT,
    OUTPUT,
    TARGET
  }

  /** {@code input x[t] : [m]}, {@code output h[t]}, {@code target label : class(10)}. */
  record Values(
      Role role, List<Declared> declared, Optional<Type> type, String documentation, Span span)
      implements Statement {
    public Values {
      declared = List.copyOf(declared);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.values(this);
    }
  }

  /**
   * {@code weights W : [n, m] ~ glorot()}, or {@code fixed W …}.
   *
   * @param fixed whether they are drawn once and never trained
   */
  record Weights(
      boolean fixed,
      List<Declared> declared,
      Optional<Type> type,
      Optional<Expression> initializer,
      String documentation,
      Span span)
      implements Statement {
    public Weights {
      declared = List.copyOf(declared);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.weights(this);
    }
  }

  /** {@code axis t, s}, {@code axis d = 1..16}, {@code axis s = t}. */
  record Axes(List<Axis> axes, String documentation, Span span) implements Statement {
    public Axes {
      axes = List.copyOf(axes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.axes(this);
    }
  }

  /**
   * An axis.
   *
   * @param range its steps, where they are written
   * @param like the axis that it has the same steps as, where one is written
   */
  record Axis(Name name, Optional<Range> range, Optional<Name> like, Span span) {}

  /** The first and the last step of an axis: {@code 1..16}. */
  record Range(Expression first, Expression last, Span span) {}

  /** {@code let f = dense(10)}. */
  record Let(Name name, Expression value, String documentation, Span span) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.let(this);
    }
  }

  /**
   * {@code h = f(x)}, {@code h, c = LSTM(n)(x)}, {@code h[0] = 0}, {@code l ~ normal(mu, 0.1)}.
   *
   * @param sampled whether {@code ~} is written for {@code =}
   */
  record Equation(
      List<Target> targets, boolean sampled, Expression value, String documentation, Span span)
      implements Statement {
    public Equation {
      targets = List.copyOf(targets);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.equation(this);
    }
  }

  /** The left side of an equation: a name, with indices where they are written. */
  record Target(Name name, List<Index> indices, Span span) {
    public Target {
      indices = List.copyOf(indices);
    }
  }

  /** {@code repeat 6 as l { … }}. */
  record Repeat(
      Expression count, Optional<Name> axis, List<Statement> body, String documentation, Span span)
      implements Statement {
    public Repeat {
      body = List.copyOf(body);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.repeat(this);
    }
  }

  /** {@code loss name = …}. */
  record Loss(Name name, Expression value, String documentation, Span span) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.loss(this);
    }
  }

  /** {@code minimize a, b over Generator}; nothing named means all that learns. */
  record Minimize(List<Name> losses, List<Name> over, String documentation, Span span)
      implements Statement {
    public Minimize {
      losses = List.copyOf(losses);
      over = List.copyOf(over);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.minimize(this);
    }
  }

  /** {@code learn W, V by ridge(1e-6)}. */
  record Learn(List<Name> weights, Expression rule, String documentation, Span span)
      implements Statement {
    public Learn {
      weights = List.copyOf(weights);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.learn(this);
    }
  }
}
