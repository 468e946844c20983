package org.archigram.runtime.learn;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.archigram.language.Language;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Source;
import org.archigram.runtime.tasks.Tasks;
import org.archigram.runtime.train.Checkpoints;
import org.archigram.runtime.train.TrainingException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that comes to no number says which value of the equations was the first. */
class TurnedTest {
  @TempDir Path folder;

  private AbstractThrowableAssert<?, ?> training(String task, String text) {
    Architecture net = Language.read(new Source("net.arch", text)).architecture().orElseThrow();
    Study.Keeping keeping =
        new Study.Keeping(
            Optional.of(new Checkpoints(folder)),
            Course.NONE,
            false,
            (event, course) -> {},
            () -> false);
    return assertThatThrownBy(
            () -> Study.of(net, Tasks.named(task)).withSteps(5).learn(keeping).close())
        .isInstanceOf(TrainingException.class);
  }

  @Test
  void aValueWithoutAxesIsNamed() {
    training(
            "xor",
            """
            network Bad {
              input x : [2]
              output y : [2]
              target label : class(2)
              weights W : [2, 2]
              h = exp(1e7 * (W @ x) * (W @ x))
              y = log(h - 2)
              loss class = cross_entropy(y, label)
            }
            """)
        .hasMessageContaining("step 1: the loss `loss` is NaN")
        .hasMessageContaining("`h`, computed by exp, was the first that turned: Infinity")
        .hasMessageContaining("the checkpoint of step 0 is kept");
  }

  @Test
  void aValueInALoopIsNamedWithItsStep() {
    training(
            "echo",
            """
            network Bad {
              input x[t] : [1]
              output y[t] : [2]
              target label[t] : class(2)
              weights W : [2, 1]
              h = 1e9 * h[t-1] + 1e9 + W @ x
              y = h
              loss class = mean[t](cross_entropy(y, label))
            }
            """)
        .hasMessageContaining("the first that turned: Infinity at t = 5");
  }

  @Test
  void aGradientIsNamedWhereAllValuesAreFinite() {
    training(
            "xor",
            """
            network Bad {
              input x : [2]
              output y : [2]
              target label : class(2)
              weights W : [2, 2] ~ zeros
              y = 1e30 * (1e30 * (W @ x))
              loss class = cross_entropy(y, label)
            }
            """)
        .hasMessageContaining("all values were finite, but not the gradient of `W`");
  }
}
