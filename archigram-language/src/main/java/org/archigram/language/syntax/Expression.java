package org.archigram.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind an {@code =}.
 *
 * <p>The parser makes no tree higher than {@link #HIGHEST}, so a reader may recurse.
 */
public sealed interface Expression {

  /** No tree that the parser makes has more levels than this. */
  int HIGHEST = 500;

  /** The whole expression, the brackets around it included. */
  Span span();

  /** The expressions directly inside this one, in the order of the text. */
  List<Expression> children();

  /** Calls the method for this kind of expression. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of expression. */
  interface Visitor<R> {
    R number(Number number);

    R truth(Truth truth);

    R reference(Reference reference);

    R sizes(Sizes sizes);

    R concatenation(Concatenation concatenation);

    R negation(Negation negation);

    R binary(Binary binary);

    R pipeline(Pipeline pipeline);

    R call(Call call);

    R indexed(Indexed indexed);

    R output(Output output);

    R training(Training training);
  }

  /** A number, as it is written: {@code 16}, {@code 0.3}, {@code 1e-6}. */
  record Number(String text, Span span) implements Expression {
    /** What the number is worth. */
    public double value() {
      return Double.parseDouble(text);
    }

    /** Whether it is written with digits alone. */
    public boolean isWhole() {
      return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /** {@code true} or {@code false}. */
  record Truth(boolean value, Span span) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.truth(this);
    }
  }

  /** A name: a value, a weight, an instance, a function, a block, a size. */
  record Reference(Name name, Span span) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.reference(this);
    }
  }

  /** A list, as an argument: {@code [2, 2]}. */
  record Sizes(List<Expression> children, Span span) implements Expression {
    public Sizes {
      children = List.copyOf(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sizes(this);
    }
  }

  /** Values put behind one another: {@code [a; b; c]}. */
  record Concatenation(List<Expression> children, Span span) implements Expression {
    public Concatenation {
      children = List.copyOf(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.concatenation(this);
    }
  }

  /** {@code -x}. */
  record Negation(Expression operand, Span span) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(operand);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.negation(this);
    }
  }

  /** Two values with a sign between. */
  record Binary(Operator operator, Expression left, Expression right, Span span)
      implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.binary(this);
    }
  }

  /**
   * A value sent through stages: {@code x |> conv(6) |> tanh}.
   *
   * @param stages at least one; each a reference, a call, an indexed value or an output
   */
  record Pipeline(Expression source, List<Expression> stages, Span span) implements Expression {
    public Pipeline {
      stages = List.copyOf(stages);
    }

    @Override
    public List<Expression> children() {
      List<Expression> all = new ArrayList<>(List.of(source));
      all.addAll(stages);
      return List.copyOf(all);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pipeline(this);
    }
  }

  /** A call: {@code f(x)}, {@code LSTM(n)(x)}, {@code sum[t](x)}. */
  record Call(Expression callee, List<Argument> arguments, Span span) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> children() {
      List<Expression> all = new ArrayList<>(List.of(callee));
      arguments.forEach(argument -> all.add(argument.value()));
      return List.copyOf(all);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** An argument of a call, with its name where one is written: {@code kernel: 5}. */
  record Argument(Optional<Name> name, Expression value, Span span) {}

  /** A value with indices: {@code h[t-1]}; also the axes of a reduction: {@code sum[t]}. */
  record Indexed(Expression base, List<Index> indices, Span span) implements Expression {
    public Indexed {
      indices = List.copyOf(indices);
    }

    @Override
    public List<Expression> children() {
      List<Expression> all = new ArrayList<>(List.of(base));
      indices.forEach(index -> all.addAll(index.children()));
      return List.copyOf(all);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.indexed(this);
    }
  }

  /** One output of a call by name: {@code LSTM(n)(x).cell}. */
  record Output(Expression base, Name name, Span span) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(base);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.output(this);
    }
  }

  /** One value in training and another in use: {@code train(a) else b}. */
  record Training(Expression training, Expression use, Span span) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(training, use);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.training(this);
    }
  }
}
