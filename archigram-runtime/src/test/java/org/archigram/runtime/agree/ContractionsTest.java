package org.archigram.runtime.agree;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.archigram.language.Language;
import org.archigram.model.problem.Source;
import org.archigram.runtime.engine.Engine;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.program.Contractions;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.torch.TorchEngine;
import org.junit.jupiter.api.Test;

/** Sums of products are products of matrices, and the same numbers as before. */
class ContractionsTest {
  private static final int RANDOM = Boolean.getBoolean("archigram.thorough") ? 300 : 6;

  private record Factor(String text, List<String> axes, boolean vector) {}

  private static final List<Factor> FACTORS =
      List.of(
          new Factor("x", List.of("t"), true),
          new Factor("k", List.of("s"), true),
          new Factor("tanh(x @ k)", List.of("t", "s"), false),
          new Factor("softmax[s](x @ k)", List.of("t", "s"), false),
          new Factor("(W @ x)", List.of("t", "i"), true),
          new Factor("(W @ k)", List.of("s", "i"), true),
          new Factor("((W @ x) @ (V @ k))", List.of("t", "s", "i"), false),
          new Factor("c", List.of("i"), true),
          new Factor("sum[i](W @ tanh(V @ x))", List.of("t"), true),
          new Factor("u", List.of(), true),
          new Factor("k[s-1]", List.of("s"), true),
          new Factor("x[last]", List.of(), true));

  @Test
  void randomSumsOfProductsAgreeWithTheInterpreter() throws OrtException {
    Engine engine = new TorchEngine();
    int contractions = 0;
    for (int seed = 0; seed < RANDOM; seed++) {
      Flat flat = flat(network(new SplittableRandom(seed)));
      contractions += count(flat);
      Agreement.check(engine, flat, Example.of(flat, seed));
      OnnxRun.agrees(flat, Example.of(flat, seed));
    }
    assertThat(contractions).isGreaterThan(RANDOM);
  }

  private static int count(Flat flat) {
    Program program = Program.of(flat, Program.Mode.TRAINING);
    Contractions contractions = Contractions.of(program);
    return (int) program.cells().stream().filter(c -> contractions.of(c).isPresent()).count();
  }

  private static String network(SplittableRandom random) {
    StringBuilder text =
        new StringBuilder(
            """
            network Sums {
              input x[t] : [3]
              input k[s] : [3]
              output y : []
              target goal : []

              axis i = 1..2
              weights W[i], V[i] : [3, 3]
              weights c[i] : [3]
              weights u : [3]

            """);
    List<String> results = new ArrayList<>();
    for (int j = 1; j <= 4; j++) {
      String name = "r_" + j;
      text.append("  ").append(name).append(" = ").append(sum(random)).append('\n');
      results.add(name);
    }
    text.append("  y = ").append(String.join(" + ", results));
    return text.append("\n  loss error = squared_error(y, goal)\n}\n").toString();
  }

  /** A sum or mean of a product over what both factors have, brought to one number. */
  private static String sum(SplittableRandom random) {
    Factor one = FACTORS.get(random.nextInt(FACTORS.size()));
    Factor other = FACTORS.get(random.nextInt(FACTORS.size()));
    List<String> over = new ArrayList<>(one.axes());
    over.retainAll(other.axes());
    if (over.size() > 1 && random.nextBoolean()) {
      over.remove(0);
    }
    boolean within = one.vector() && other.vector() && (over.isEmpty() || random.nextBoolean());
    if (!within && over.isEmpty()) {
      return sum(random);
    }
    List<String> left = new ArrayList<>(List.of("t", "s", "i"));
    left.removeIf(axis -> !one.axes().contains(axis) && !other.axes().contains(axis));
    String operator = random.nextInt(4) == 0 ? "mean" : "sum";
    String product = "(" + one.text() + " * " + other.text() + ")";
    if (within) {
      return rest(operator + product, left, false);
    }
    left.removeAll(over);
    return rest(operator + along(over) + product, left, one.vector() || other.vector());
  }

  private static String rest(String sum, List<String> left, boolean vector) {
    String bent = vector ? "mean(tanh(" + sum + "))" : "tanh(" + sum + ")";
    return left.isEmpty() ? bent : "mean" + along(left) + "(" + bent + ")";
  }

  private static String along(List<String> axes) {
    return "[" + String.join(", ", axes) + "]";
  }

  private static Flat flat(String text) {
    var read = Language.read(new Source("sums.arch", text));
    assertThat(read.architecture()).as(text + read.problems().text(false)).isPresent();
    return Flat.of(read.architecture().orElseThrow(), Map.of());
  }

  @Test
  void aWeighedSumIsOneProductOfMatrices() {
    Flat flat =
        flat(
            """
            network Weighed {
              input x[t], m[s] : [4]
              input v[s] : [8]
              output y[t] : [8]
              a = softmax[s](x @ m)
              y = sum[s](a * v)
            }
            """);
    assertThat(count(flat)).isEqualTo(1);
  }

  @Test
  void whatIsReadTwiceIsKept() {
    Flat flat =
        flat(
            """
            network Read {
              input x[t], m[s] : [4]
              output y[t], z[s] : [4]
              p = (x @ m) * m
              y = sum[s](p)
              z = sum[t](p)
            }
            """);
    assertThat(count(flat)).isZero();
  }
}
