package org.archigram.testkit;

import static org.archigram.model.build.Term.apply;
import static org.archigram.model.build.Term.of;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.archigram.model.Architecture;
import org.archigram.model.build.Architectures;
import org.archigram.model.build.BlockBuilder;
import org.archigram.model.build.Layers;
import org.archigram.model.build.Stacks;
import org.archigram.model.build.Term;
import org.archigram.model.build.Use;

/** Writes one random network, equation by equation, knowing the type of each value. */
final class Recipe {

  /** A vector that there is by now. */
  private record Vector(String name, List<String> axes, int size) {
    Term term() {
      return of(name);
    }

    boolean has(String axis) {
      return axes.contains(axis);
    }
  }

  private static final List<String> FUNCTIONS = List.of("tanh", "sigmoid", "relu", "softplus");
  private static final List<String> ARITHMETIC = List.of("add", "sub", "mul", "maximum");

  private final SplittableRandom random;
  private final List<Vector> vectors = new ArrayList<>();
  private final List<Function<String, Vector>> steps =
      List.of(
          this::layer,
          this::recurrence,
          this::recurrence,
          this::combination,
          this::attention,
          this::shared,
          this::stack,
          this::draw,
          this::gradient,
          this::inner,
          this::oneStep,
          this::delayed,
          this::joined);
  private BlockBuilder block = Architectures.network("Random");
  private int weights;

  Recipe(SplittableRandom random) {
    this.random = random;
  }

  Architecture architecture(String name) {
    block = Architectures.network(name);
    input("x", "t");
    input("k", random.nextBoolean() ? "s" : "t");
    int count = 3 + random.nextInt(7);
    for (int i = 1; i <= count; i++) {
      String value = "v" + i;
      vectors.add(steps.get(random.nextInt(steps.size())).apply(value));
    }
    finish(vectors.get(vectors.size() - 1));
    return block.architecture();
  }

  private void input(String name, String axis) {
    int size = 1 + random.nextInt(4);
    block.input(name + "[" + axis + "]", size);
    vectors.add(new Vector(name, List.of(axis), size));
  }

  private void finish(Vector last) {
    block.target("goal", 2);
    String axes = last.axes().isEmpty() ? "" : "[" + String.join(", ", last.axes()) + "]";
    block.output("y" + axes, 2).equation("y", affine(last, 2));
    Term loss = apply("squared_error", of("y"), of("goal"));
    block.loss(
        "error",
        last.axes().isEmpty()
            ? loss
            : apply("mean", loss).along(last.axes().toArray(String[]::new)));
  }

  private Vector any() {
    return vectors.get(random.nextInt(vectors.size()));
  }

  /** A vector along {@code t}, which the first input is at least. */
  private Vector along(String axis) {
    List<Vector> all = vectors.stream().filter(vector -> vector.has(axis)).toList();
    return all.get(random.nextInt(all.size()));
  }

  private String oneOf(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  private String matrix(int rows, int columns) {
    String name = "W_" + ++weights;
    block.weights(name, rows, columns);
    return name;
  }

  private Term affine(Vector input, int size) {
    String bias = "b_" + (weights + 1);
    Term product = Term.product(matrix(size, input.size()), input.term());
    block.weights(bias, size);
    return product.plus(of(bias));
  }

  private Vector define(String value, Term term, List<String> axes, int size) {
    block.equation(value, term);
    return new Vector(value, axes, size);
  }

  private Vector layer(String value) {
    Vector input = any();
    int size = 1 + random.nextInt(4);
    return define(value, apply(oneOf(FUNCTIONS), affine(input, size)), input.axes(), size);
  }

  /**
   * Forward or backward in time, with or without a boundary; the delay alone may bring the time.
   */
  private Vector recurrence(String value) {
    Vector input = random.nextInt(4) == 0 ? any() : along("t");
    int size = 1 + random.nextInt(4);
    int shift = random.nextBoolean() ? -1 : 1;
    Term state = Term.product(matrix(size, size), of(value).at("t", shift));
    Term sum = affine(input, size).plus(state);
    List<String> axes = input.has("t") ? input.axes() : inTime(input.axes());
    Vector made = define(value, apply(oneOf(FUNCTIONS), sum), axes, size);
    if (random.nextBoolean()) {
      block.boundary(value, "t", shift < 0 ? "0" : "T+1", of(0.5));
    }
    return made;
  }

  private static List<String> inTime(List<String> axes) {
    List<String> all = new ArrayList<>(List.of("t"));
    all.addAll(axes);
    return all;
  }

  private Vector combination(String value) {
    Vector one = any();
    List<Vector> same = vectors.stream().filter(v -> v.size() == one.size()).toList();
    Vector other = same.get(random.nextInt(same.size()));
    Term term = apply(oneOf(ARITHMETIC), one.term(), other.term());
    return define(value, term, union(one, other), one.size());
  }

  private static List<String> union(Vector one, Vector other) {
    Set<String> axes = new LinkedHashSet<>(one.axes());
    axes.addAll(other.axes());
    return List.copyOf(axes);
  }

  /** Where there is a second axis, its values are weighed by how well they fit. */
  private Vector attention(String value) {
    List<Vector> keys = vectors.stream().filter(v -> v.axes().equals(List.of("s"))).toList();
    if (keys.isEmpty()) {
      return layer(value);
    }
    Vector key = keys.get(random.nextInt(keys.size()));
    List<Vector> queries = vectors.stream().filter(v -> v.axes().equals(List.of("t"))).toList();
    Vector query = queries.get(random.nextInt(queries.size()));
    Term sum = affine(query, 3).plus(Term.product(matrix(3, key.size()), key.term()));
    block.weights("q_" + value, 3);
    block.equation("score_" + value, of("q_" + value).matmul(Term.tanh(sum)));
    block.equation("a_" + value, apply("softmax", of("score_" + value)).along("s"));
    Term weighed = apply("sum", of("a_" + value).times(key.term())).along("s");
    return define(value, weighed, List.of("t"), key.size());
  }

  private Vector shared(String value) {
    Vector input = any();
    Use same = Layers.dense(input.size()).named("f_" + value);
    Term twice = same.on(Term.relu(same.on(input.term())));
    return define(value, twice, input.axes(), input.size());
  }

  private Vector stack(String value) {
    Vector input = any();
    int copies = 2 + random.nextInt(3);
    Use stack = Stacks.repeat(copies, "h", h -> Layers.dense(input.size()).on(h).plus(h));
    return define(value, stack.on(input.term()), input.axes(), input.size());
  }

  private Vector draw(String value) {
    Vector mean = any();
    block.sample(value, "normal", mean.term(), of(0.1));
    return new Vector(value, mean.axes(), mean.size());
  }

  private Vector gradient(String value) {
    Vector input = any();
    Term term =
        switch (random.nextInt(4)) {
          case 0 -> apply("stop", input.term());
          case 1 -> apply("reverse_gradient", input.term()).with("lambda", 0.5);
          case 2 -> apply("decouple", input.term(), affine(input, input.size()));
          default -> apply("straight_through", apply("step", input.term()), input.term());
        };
    return define(value, term, input.axes(), input.size());
  }

  /** A block with a recurrence of its own, along whatever axis it is given. */
  private Vector inner(String value) {
    List<Vector> single = vectors.stream().filter(v -> v.axes().size() == 1).toList();
    Vector input = single.get(random.nextInt(single.size()));
    int size = 1 + random.nextInt(3);
    Term state = Term.product("U", of("h").at("t", random.nextBoolean() ? -1 : 1));
    Use cell =
        Use.of(
            Architectures.block("Cell")
                .input("x[t]", "m")
                .output("h[t]", size)
                .weights("W", size, "m")
                .weights("U", size, size)
                .equation("h", Term.tanh(Term.product("W", of("x")).plus(state)))
                .build());
    return define(value, cell.on(input.term()), input.axes(), size);
  }

  private Vector oneStep(String value) {
    Vector input = any();
    if (input.axes().isEmpty()) {
      return layer(value);
    }
    String axis = oneOf(input.axes());
    List<String> left = input.axes().stream().filter(a -> !a.equals(axis)).toList();
    Term term =
        switch (random.nextInt(3)) {
          case 0 -> input.term().last(axis);
          case 1 -> input.term().first(axis);
          default -> apply("mean", input.term()).along(axis);
        };
    return define(value, Term.relu(term), left, input.size());
  }

  private Vector delayed(String value) {
    Vector input = along("t");
    Term term = input.term().at("t", -2).plus(input.term().at("t", 1));
    return define(value, term, input.axes(), input.size());
  }

  private Vector joined(String value) {
    Vector one = any();
    Vector other = any();
    Term term = apply("concat", one.term(), other.term());
    return define(value, term, union(one, other), one.size() + other.size());
  }
}
