package org.archigram.runtime.agree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Map;
import org.archigram.language.Options;
import org.archigram.model.problem.Source;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.network.Network;
import org.archigram.runtime.onnx.ExportException;
import org.archigram.runtime.torch.TorchEngine;
import org.archigram.runtime.weights.Weights;
import org.archigram.testkit.RandomArchitectures;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ONNX Runtime computes the outputs of exported networks. */
class OnnxExportTest {
  private static final int RANDOM = 100;

  @ParameterizedTest
  @CsvSource({
    "perceptron, m=3",
    "mlp, n=4",
    "lenet5, ''",
    "resnet, n=2 filters=2",
    "rnn, n=3 m=2",
    "lstm, n=3 m=2",
    "lstm-peephole, n=3 m=2",
    "gru, n=3 m=2",
    "mgu, n=3 m=2",
    "deep-bidirectional-lstm, N=2 n=3 features=4 states=5",
    "crmn, n=2 k=2 M=4",
    "ntm, N=5 m=3 n=4 bits=2",
    "dynamic-ntm, n=4 N=5 d_a=2 d_c=3 words=6",
    "dynamic-ntm#DiscreteDNTM, n=4 N=5 d_a=2 d_c=3 words=6",
    "dann, ''",
    "drcn, F=2 D=3 height=5 width=6",
    "dni-mlp, N=2 n=4",
    "dni-mlp#DNI, N=2 n=4",
    "gnmt, n=4 layers=3 pieces=6",
    "esn, n=5 k=2 q=1",
    "elm, n=5 k=2 q=1",
    "transformer, N=2 d=4 d_ff=6 heads=2 d_k=2 rate=0.1 words=7"
  })
  void bundledArchitecturesAgree(String name, String sizes) throws OrtException {
    Flat flat = Bundled.flat(name, sizes);
    OnnxRun.agrees(flat, Example.of(flat, 7));
  }

  @Test
  void whatDrawsWhenItIsUsedIsRefusedByName() {
    assertThatThrownBy(() -> exported("lsm", "k=2 q=1"))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("`uniform`")
        .hasMessageContaining("V_start`");
    assertThatThrownBy(() -> exported("ram", "size=4 scales=2"))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("`l` is made with `normal`");
  }

  private static byte[] exported(String name, String sizes) {
    Flat flat = Bundled.flat(name, sizes);
    return OnnxRun.bytes(flat, Example.of(flat, 7));
  }

  @ParameterizedTest
  @CsvSource({
    "lstm, LSTM, 1",
    "lstm-peephole, LSTM, 1",
    "gru, GRU, 1",
    "rnn, RNN, 1",
    "mgu, Scan, 1",
    "esn, Scan, 1"
  })
  void cellsOfTheStandardAreItsOperators(String name, String operator, int count) {
    String sizes = name.equals("esn") ? "n=5 k=2 q=1" : "n=3 m=2";
    assertThat(nodes(exported(name, sizes), operator)).isEqualTo(count);
  }

  @Test
  void bothDirectionsOfEachLayerAreOperators() {
    byte[] file = exported("deep-bidirectional-lstm", "N=2 n=3 features=4 states=5");
    assertThat(nodes(file, "LSTM")).isEqualTo(4);
    assertThat(nodes(file, "Scan")).isZero();
    assertThat(new String(file, ISO_8859_1)).contains("forward").contains("reverse");
  }

  /** How often an operator stands in a file: its name is the fourth field of a node. */
  private static int nodes(byte[] file, String operator) {
    String field = "\"" + (char) operator.length() + operator;
    String text = new String(file, ISO_8859_1);
    int count = 0;
    for (int at = text.indexOf(field); at >= 0; at = text.indexOf(field, at + 1)) {
      count++;
    }
    return count;
  }

  @Test
  void filesAreTheSameEachTime() {
    assertThat(exported("transformer", "N=1 d=4 d_ff=6 heads=2 d_k=2 words=7"))
        .isEqualTo(exported("transformer", "N=1 d=4 d_ff=6 heads=2 d_k=2 words=7"));
  }

  @Test
  void aNetworkHandsOutItsWeightsAndStatistics() {
    Flat flat = Bundled.flat("resnet", "n=1 filters=2");
    try (Network network = Network.of(flat, 3, new TorchEngine(), Settings.DEFAULT, List.of())) {
      Map<String, Floats> weights = network.weights();
      assertThat(weights).containsAllEntriesOf(Weights.of(flat, 3));
      assertThat(weights.keySet()).anyMatch(name -> name.endsWith(".variance"));
    }
  }

  /** Other equations, or the same in another form. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lstm | c = f * c[t-1] + i * c_tilde | c = c_tilde * i + c[t-1] * f | LSTM",
        "lstm | c = f * c[t-1] + i * c_tilde | c = f * c[t-1] + (1 - f) * c_tilde | Scan",
        "lstm | h = o * tanh(c) | h = o * c | Scan",
        "lstm | c_tilde = tanh( | c_tilde = relu( | Scan",
        "lstm | h = o * tanh(c) | h = tanh(c) * o; c[0] = 0.5; h[0] = 0.25 | LSTM",
        "lstm | W_i @ x + U_i @ h[t-1] + b_i | b_i + (U_i @ h[t-1] + W_i @ x) | LSTM",
        "lstm | W_i @ x + U_i @ h[t-1] + b_i | W_i @ x[t-1] + U_i @ h[t-1] | LSTM",
        "lstm | W_i @ x + U_i @ h[t-1] + b_i | W_i @ x + U_i @ h[t-2] + b_i | Scan",
        "lstm | W_i @ x + U_i @ h[t-1] + b_i | W_i @ x + U_i @ h[t-1] + 0.5 * x | Scan",
        "gru | (1 - z) * h[t-1] + z * h_tilde | z * h[t-1] + (1 - z) * h_tilde | GRU",
        "gru | (1 - z) * h[t-1] + z * h_tilde | h[t-1] + z * (h_tilde - h[t-1]) | GRU",
        "gru | (1 - z) * h[t-1] + z * h_tilde | h_tilde + (h[t-1] - h_tilde) * z | GRU",
        "gru | (1 - z) * h[t-1] + z * h_tilde | (1 - r) * h[t-1] + z * h_tilde | Scan",
        "gru | U_h @ (r * h[t-1]) | r * (U_h @ h[t-1]) | GRU",
        "gru | U_h @ (r * h[t-1]) + b_h | r * (U_h @ h[t-1] + b_h) | GRU",
        "gru | U_h @ (r * h[t-1]) | U_h @ (r * h[t-2]) | Scan",
        "rnn | h[t-1] | h[t+1] | RNN"
      })
  void cellsAreFoundByTheirEquations(String name, String equation, String other, String operator)
      throws OrtException {
    Source source = Zoo.entry(name).orElseThrow().source();
    assertThat(source.text()).contains(equation);
    String text = source.text().replace(equation, other.replace("; ", "\n  "));
    int inputs = other.contains("0.5 * x") ? 3 : 2;
    Flat flat = Bundled.flat(new Source(name, text), Options.NONE, "n=3 m=" + inputs);
    byte[] file = OnnxRun.agrees(flat, Example.of(flat, 5));
    assertThat(nodes(file, operator)).isPositive();
    if (operator.equals("Scan")) {
      assertThat(nodes(file, "LSTM") + nodes(file, "GRU")).isZero();
    }
  }

  /** One axis inside of the other, with what only the inner loop reads of the outer one. */
  @Test
  void loopsInsideOfLoopsAgree() throws OrtException {
    String text =
        """
        block Grid(n) {
          input x[t, s] : [n]
          output y[t] : [n]
          weights U : [n, n]
          c = tanh(U @ c[t-1] + x + 0.5 * h[s-1])
          h = c * sigmoid(U @ h[t-2] + position[s]() * x[s-1])
          d = tanh(x + d[t-1] * e[s-1])
          e = U @ d
          y = h[S] + sum[s](c) + e[S]
        }
        """;
    Flat flat = Bundled.flat(new Source("grid", text), Options.NONE, "n=2");
    assertThat(nodes(OnnxRun.agrees(flat, Example.of(flat, 3)), "Scan")).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void randomArchitecturesAgree(int group) throws OrtException {
    int exported = 0;
    for (int seed = group * RANDOM / 5; seed < (group + 1) * RANDOM / 5; seed++) {
      Flat flat = Flat.of(RandomArchitectures.of(seed), Map.of());
      try {
        OnnxRun.agrees(flat, Example.of(flat, seed));
        exported++;
      } catch (ExportException e) {
        assertThat(e).hasMessageContaining("drawn");
      }
    }
    assertThat(exported).isGreaterThan(RANDOM / 10);
  }
}
