package org.archigram.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.archigram.model.Architecture;
import org.archigram.model.Instance;
import org.archigram.model.Shape;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Source;
import org.junit.jupiter.api.Test;

class LanguageTest {
  private static final Source TWO =
      new Source(
          "two.arch",
          """
          block A(n, f = tanh) {
            input x : [m]
            output y : [n]
            y = f(dense(n)(x))
          }
          network B {
            input x : [4]
            output y : [4]
            y = [A(2)(x); A(2)(x)]
          }
          block C {
            input x : [4]
            output y : [4]
            y = x
          }
          """);

  private static Architecture read(Source source, Options options) {
    Read read = Language.read(source, options);
    assertThat(read.problems().text(false)).isEmpty();
    return read.architecture().orElseThrow();
  }

  @Test
  void lastNetworkStandsForTheFile() {
    assertThat(read(TWO, Options.NONE).name()).isEqualTo("B");
    assertThat(Language.items(TWO)).containsExactly("A", "B", "C");
  }

  @Test
  void itemAndParametersCanBeChosen() {
    Options options = Options.NONE.withItem("A").withSetting("n", "256").withSetting("f", "relu");
    assertThat(read(TWO, options).root().parameters()).isEqualTo(Map.of("n", "256", "f", "relu"));
  }

  @Test
  void parameterWithoutValueStaysOpen() {
    Architecture open = read(TWO, Options.NONE.withItem("A"));
    assertThat(open.root().parameters()).isEqualTo(Map.of("n", "n", "f", "tanh"));
  }

  @Test
  void equalCallsShareOneBlockButNotTheirWeights() {
    assertThat(read(TWO, Options.NONE).root().instances())
        .extracting(Instance::name)
        .containsExactly("y/A", "y/A2");
    assertThat(read(TWO, Options.NONE).root().instances().stream().map(Instance::block).distinct())
        .hasSize(1);
  }

  @Test
  void wrongChoicesAreReportedTogether() {
    Options options = Options.NONE.withItem("A").withSetting("q", "1").withSetting("n", "a b");
    assertThat(Language.read(TWO, options).problems().all())
        .extracting(Problem::code)
        .contains("E0293", "E0294");
    assertThat(Language.read(TWO, Options.NONE.withItem("D")).problems().all())
        .extracting(Problem::code)
        .containsExactly("E0292");
  }

  @Test
  void sizesThatDeclarationsLeaveOpenAreGivenLikeParameters() {
    Source source =
        new Source(
            "open.arch",
            """
            block Open(n) {
              input x[t] : [m]
              output h[t] : [n]

              h = dense(n)(x)
            }
            """);
    Options options = Options.NONE.withSetting("m", "3").withSetting("n", "5");
    Architecture read = read(source, options);
    assertThat(read.root().inputs().get(0).declared().orElseThrow().shape()).isEqualTo(Shape.of(3));
    assertThat(read.openSizes()).isEmpty();
    assertThat(Language.read(source, Options.NONE.withSetting("m", "0")).problems().text(false))
        .contains("E0294", "`0` is not a size");
    assertThat(Language.read(source, Options.NONE.withSetting("k", "1")).problems().text(false))
        .contains("E0293", "it has n, m");
  }

  @Test
  void otherFilesAreUsed() {
    Source user =
        new Source(
            "user.arch",
            "use \"two.arch\"\nnetwork U {\n  input x : [4]\n  output y : [4]\n  y = C(x)\n}\n");
    Options options =
        Options.NONE.withFiles(
            (path, from) -> path.equals("two.arch") ? Optional.of(TWO) : Optional.empty());
    assertThat(read(user, options).name()).isEqualTo("U");
  }

  @Test
  void filesThatUseEachOtherAreReported() {
    Source self = new Source("self.arch", "use \"self.arch\"\n" + TWO.text());
    Options options = Options.NONE.withFiles((path, from) -> Optional.of(self));
    assertThat(Language.read(self, options).problems().all())
        .extracting(Problem::code)
        .containsExactly("E0282");
  }

  @Test
  void longChainsOfBlocksEndInAnErrorNotInAnOverflow() {
    StringBuilder text = new StringBuilder();
    String nested = "(".repeat(150) + "B%d(x)" + ")".repeat(150);
    for (int i = 0; i < 500; i++) {
      String value =
          "1" + " + x * (1".repeat(90) + " + " + nested.formatted(i + 1) + ")".repeat(90);
      text.append("block B").append(i).append(" {\n  input x : [4]\n  output y : [4]\n  y = ");
      text.append(i < 499 ? value.replace("(".repeat(150), "").replace(")".repeat(150), "") : "x");
      text.append("\n}\n");
    }
    Read read =
        Language.read(new Source("deep.arch", text.toString()), Options.NONE.withItem("B0"));
    assertThat(read.problems().all()).extracting(Problem::code).contains("E0269");
  }
}
