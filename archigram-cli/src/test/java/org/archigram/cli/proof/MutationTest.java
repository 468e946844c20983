package org.archigram.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Architecture;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Another architecture has another picture; the same in another order has the same. */
class MutationTest {
  private static final String REPEATED =
      """
      network Repeated {
        input x : [8]
        output y : [8]
        weights U : [8, 8]
        z = tanh(x)
        repeat 3 {
          weights W : [8, 8]
          a = sigmoid(W @ z)
          b = tanh(U @ z)
          c = a * b - z
          z = c + z
        }
        y = z - x
      }
      """;

  private static void changesThePicture(String name, String before, String after) {
    changesThePicture(name, before, after, 0);
    changesThePicture(name, before, after, 2);
  }

  private static void changesThePicture(String name, String before, String after, int depth) {
    String text = Pictures.text(name);
    assertThat(text).contains(before);
    Architecture original = Pictures.read(text);
    Architecture other = Pictures.read(text.replace(before, after));
    for (ViewOptions.Kind kind : Pictures.KINDS) {
      boolean differs =
          !Pictures.svg(other, kind, depth).equals(Pictures.svg(original, kind, depth));
      assertThat(differs)
          .as("%s, %s, depth %d: %s for %s", name, kind, depth, after, before)
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rnn ; U @ h[t-1] ; U @ h[t-2]
          lstm ; f * c[t-1] ; f * c[t-2]
          lstm-peephole ; w_ci * c[t-1] ; w_ci * c[t-2]
          gru ; * h[t-1] + z ; * h[t-2] + z
          mgu ; * h[t-1] + f ; * h[t-2] + f
          esn ; W @ h[t-1] ; W @ h[t-2]
          ntm ; r[t-1] ; r[t-2]
          ram ; l[t-1] ; l[t-2]
          drcn ; H[d-1] ; H[d-2]
          lsm ; s_E[t-3] ; s_E[t-2]
          gnmt ; word[t-1] ; word[t-2]
          """)
  void anotherDelayChangesThePicture(String name, String before, String after) {
    changesThePicture(name, before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ntm ; w_r = read_head(h ; w_r = write_head(h
          drcn ; H[d] = g(H[d-1]) ; H[d] = g(g(H[d-1]))
          gru ; U_h @ (r ; U_r @ (r
          lstm ; U_c @ h[t-1] ; U_o @ h[t-1]
          mgu ; U_h @ (f ; U_f @ (f
          mlp ; W_2 @ h_1 + b_2 ; W_2 @ h_1 + b_1
          """)
  void otherSharingChangesThePicture(String name, String before, String after) {
    changesThePicture(name, before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          esn ; fixed W : ; weights W :
          esn ; fixed W_in ; weights W_in
          drcn ; weights w[d] ; fixed w[d]
          elm ; fixed W_in ; weights W_in
          elm ; fixed b ; weights b
          gru ; weights U_ ; fixed U_
          lstm ; weights W_ ; fixed W_
          rnn ; weights b ; fixed b
          mlp ; weights W_2 ; fixed W_2
          crmn ; fixed start ; weights start
          lsm ; fixed A_E : ; weights A_E :
          transformer ; weights E ; fixed E
          """)
  void otherTrainingChangesThePicture(String name, String before, String after) {
    changesThePicture(name, before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ram ; x, stop(l[t-1]) ; x, l[t-1]
          ram ; LocationNetwork(stop(h)) ; LocationNetwork(h)
          ram ; Baseline(stop(h)) ; Baseline(h)
          ram ; stop(R - b) ; (R - b)
          dni-mlp ; ConditionedGradient(stop(h), c) ; ConditionedGradient(h, c)
          dynamic-ntm ; 0.9 * stop(z) ; 0.9 * z
          dann ; reverse_gradient(f, lambda) ; f
          """)
  void anotherGradientChangesThePicture(String name, String before, String after) {
    changesThePicture(name, before, after, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rnn ; tanh ; relu
          gru ; tanh ; relu
          gru ; r = sigmoid ; r = tanh
          lstm ; h = o * tanh(c) ; h = o * relu(c)
          mgu ; tanh ; relu
          elm ; sigmoid ; tanh
          esn ; tanh ; sigmoid
          mlp ; activation = relu ; activation = tanh
          lenet5 ; |> flatten ; |> relu |> flatten
          ntm ; a = tanh ; a = sigmoid
          """)
  void anotherFunctionChangesThePicture(String name, String before, String after) {
    changesThePicture(name, before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          lenet5 ; conv(6, kernel: 5 ; conv(7, kernel: 5
          lenet5 ; dense(84) ; dense(85)
          mlp ; 784 ; 785
          gru ; block GRU(n = 128) ; block GRU(n = 129)
          lstm ; block LSTM(n = 128) ; block LSTM(n = 129)
          elm ; network ELM(n = 100) ; network ELM(n = 101)
          resnet ; [3, 32, 32] ; [4, 32, 32]
          drcn ; F = 256 ; F = 255
          ram ; size = 8 ; size = 9
          gnmt ; n = 1024 ; n = 1025
          """)
  void anotherSizeChangesThePicture(String name, String before, String after) {
    changesThePicture(name, before, after);
  }

  static List<String> names() {
    return Zoo.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theOrderOfEquationsDoesNotMatter(String name) {
    isTheSameInAnyOrder(name, Pictures.text(name));
  }

  @Test
  void theOrderOfEquationsInARepeatDoesNotMatter() {
    isTheSameInAnyOrder("repeat", REPEATED);
    assertThat(Shuffled.equations(REPEATED, 1)).isNotEqualTo(REPEATED);
  }

  private static void isTheSameInAnyOrder(String name, String text) {
    Architecture original = Pictures.read(text);
    for (long seed = 1; seed <= 2; seed++) {
      Architecture shuffled = Pictures.read(Shuffled.equations(text, seed));
      for (ViewOptions.Kind kind : Pictures.KINDS) {
        for (int depth = 0; depth <= 1; depth++) {
          assertThat(Pictures.svg(shuffled, kind, depth))
              .as("%s, %s, depth %d, seed %d", name, kind, depth, seed)
              .isEqualTo(Pictures.svg(original, kind, depth));
        }
      }
    }
  }
}
