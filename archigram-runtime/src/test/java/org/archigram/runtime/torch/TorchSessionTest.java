package org.archigram.runtime.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.EngineException;
import org.archigram.runtime.engine.Goal;
import org.archigram.runtime.engine.Gradients;
import org.archigram.runtime.engine.Optimiser;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Script;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.engine.Stepped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchSessionTest {
  private static final TorchEngine ENGINE = new TorchEngine();
  private static final List<String> XOR = List.of("W", "b", "v", "c");

  @TempDir Path folder;

  private static Session open(Script script) {
    return ENGINE.open(script, Settings.DEFAULT);
  }

  @Test
  void networkLearnsExclusiveOr() {
    try (Session session = open(Examples.xor())) {
      session.aim(List.of(new Goal("loss", XOR, Optimiser.Adam.DEFAULT, 0)));
      Stepped last = session.step("losses", Examples.xorTable(), new double[] {0.05});
      for (int step = 0; step < 400; step++) {
        last = session.step("losses", Examples.xorTable(), new double[] {0.05});
      }
      assertThat(last.losses().get(0)).isLessThan(0.001f);
      float[] said = session.call("forward", Examples.xorTable().subList(0, 1)).get(0).values();
      assertThat(said).hasSize(4);
      assertThat(said[0]).isCloseTo(0, within(0.1f));
      assertThat(said[1]).isCloseTo(1, within(0.1f));
    }
  }

  @Test
  void gradientsAgreeWithDifferences() {
    Script gru = Examples.gru(2, 3);
    List<Floats> inputs = Examples.sums(2, 5, 2, 1);
    List<String> all = gru.parameters().stream().map(Parameter::name).toList();
    try (Session session = open(gru)) {
      List<Gradients> found = session.gradients("losses", inputs, List.of(all, List.of("Ur")));
      assertThat(found.get(0).values().keySet()).containsExactlyElementsOf(all);
      for (String name : all) {
        checkDifferences(session, inputs, name, 0, gradient(found.get(0), name));
      }
      checkDifferences(session, inputs, "Ur", 1, gradient(found.get(1), "Ur"));
    }
  }

  private static Floats gradient(Gradients gradients, String name) {
    return Objects.requireNonNull(gradients.values().get(name), name);
  }

  private static void checkDifferences(
      Session session, List<Floats> inputs, String name, int loss, Floats gradient) {
    Floats start = session.parameter(name);
    float width = 1e-2f;
    for (int i = 0; i < start.values().length; i++) {
      double[] around = new double[2];
      for (int side = 0; side < 2; side++) {
        float[] moved = start.values().clone();
        moved[i] += side == 0 ? -width : width;
        session.put(name, new Floats(start.shape(), moved));
        around[side] = session.call("losses", inputs).get(loss).values()[0];
      }
      double slope = (around[1] - around[0]) / (2 * width);
      assertThat((double) gradient.values()[i]).as(name + i).isCloseTo(slope, within(2e-4));
    }
    session.put(name, start);
  }

  @Test
  void eachLossChangesItsOwnWeightsFromTheSameValues() {
    Script script =
        new Script(
            "Two",
            """
            def losses(self) -> List[Tensor]:
              return [self.a * self.b, self.a + 3.0 * self.b]
            """,
            List.of(
                new Parameter("a", true, new Floats(List.of(), new float[] {2})),
                new Parameter("b", true, new Floats(List.of(), new float[] {5}))));
    Optimiser plain = new Optimiser.Sgd(0, 0);
    try (Session session = open(script)) {
      session.aim(
          List.of(
              new Goal("first", List.of("a"), plain, 0),
              new Goal("second", List.of("b"), plain, 0)));
      Stepped stepped = session.step("losses", List.of(), new double[] {0.1, 0.01});
      assertThat(stepped.losses()).containsExactly(10f, 17f);
      assertThat(stepped.norms()).containsExactly(5f, 3f);
      assertThat(session.parameter("a").values()[0]).isCloseTo(2 - 0.1f * 5, within(1e-6f));
      assertThat(session.parameter("b").values()[0]).isCloseTo(5 - 0.01f * 3, within(1e-6f));
    }
  }

  @Test
  void longGradientIsShortened() {
    try (Session session = open(Examples.xor())) {
      Floats before = session.parameter("W");
      session.aim(List.of(new Goal("loss", XOR, new Optimiser.Sgd(0, 0), 0.001)));
      Stepped stepped = session.step("losses", Examples.xorTable(), new double[] {1});
      assertThat(stepped.norms().get(0)).isGreaterThan(0.01f);
      double length = 0;
      for (String name : XOR) {
        Floats start =
            name.equals("W") ? before : Examples.xor().parameters().get(XOR.indexOf(name)).values();
        Floats now = session.parameter(name);
        for (int i = 0; i < now.values().length; i++) {
          length += Math.pow(now.values()[i] - start.values()[i], 2);
        }
      }
      assertThat(Math.sqrt(length)).isCloseTo(0.001, within(1e-6));
    }
  }

  @Test
  void lossThatIsNoNumberChangesNothing() {
    Script script =
        new Script(
            "Log",
            "def losses(self) -> List[Tensor]:\n  return [torch.log(self.a)]\n",
            List.of(new Parameter("a", true, new Floats(List.of(), new float[] {-1}))));
    try (Session session = open(script)) {
      session.aim(List.of(new Goal("l", List.of("a"), Optimiser.Adam.DEFAULT, 0)));
      Stepped stepped = session.step("losses", List.of(), new double[] {1});
      assertThat(stepped.updated()).isFalse();
      assertThat(stepped.losses().get(0)).isNaN();
      assertThat(session.parameter("a").values()).containsExactly(-1);
      assertThat(session.memory().updates()).containsExactly(0L);
    }
  }

  @Test
  void sameSeedDrawsTheSameNumbers() {
    Script script =
        new Script("Noise", "def noise(self) -> Tensor:\n  return torch.randn([5])\n", List.of());
    try (Session session = open(script);
        Session other = open(script)) {
      session.seed(1);
      Floats first = session.call("noise", List.of()).get(0);
      Floats second = session.call("noise", List.of()).get(0);
      other.seed(2);
      assertThat(other.call("noise", List.of()).get(0)).isNotEqualTo(first);
      session.seed(1);
      other.call("noise", List.of());
      assertThat(session.call("noise", List.of()).get(0)).isEqualTo(first);
      other.call("noise", List.of());
      assertThat(session.call("noise", List.of()).get(0)).isEqualTo(second).isNotEqualTo(first);
    }
  }

  @Test
  void mistakesInTheTextCarryTheirLine() {
    Script unknown =
        new Script("A", "def f(self, x: Tensor) -> Tensor:\n  return torch.nosuch(x)\n", List.of());
    assertThatThrownBy(() -> open(unknown))
        .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.line()).hasValue(2))
        .hasMessageStartingWith("line 2 `return torch.nosuch(x)`: Unknown builtin op")
        .hasMessageNotContaining("frame #");
    Script unfinished =
        new Script("A", "def f(self, x: Tensor) -> Tensor:\n  y = x +\n  return y\n", List.of());
    assertThatThrownBy(() -> open(unfinished)).hasMessageContaining("expected ident");
  }

  @Test
  void failuresWhileRunningCarryTheInnermostLine() {
    try (Session session = open(Examples.xor())) {
      Floats wide = new Floats(List.of(1, 3), new float[3]);
      Floats label = new Floats(List.of(1), new float[1]);
      assertThatThrownBy(() -> session.call("losses", List.of(wide, label)))
          .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.line()).hasValue(2))
          .hasMessageContaining("mat1 and mat2 shapes cannot be multiplied (1x3 and 2x4)");
      assertThatThrownBy(() -> session.call("forward", List.of()))
          .hasMessageContaining("missing value for argument 'x'")
          .hasMessageNotContaining("frame #");
      assertThatThrownBy(() -> session.call("backward", List.of()))
          .hasMessage("the program has no method backward");
      assertThat(session.call("losses", Examples.xorTable())).hasSize(1);
    }
  }

  @Test
  void wrongUseIsSaidInWords() {
    try (Session session = open(Examples.xor())) {
      assertThatThrownBy(() -> session.parameter("Q")).hasMessageContaining("no tensor Q");
      assertThatThrownBy(() -> session.put("b", new Floats(List.of(2), new float[2])))
          .hasMessage("b has the shape [4], not [2]");
      session.aim(List.of(new Goal("l", List.of("W"), Optimiser.Adam.DEFAULT, 0)));
      assertThatThrownBy(() -> session.step("forward", xorInputs(), new double[] {1}))
          .hasMessage("result 1 must be a single number, but has the shape [4]");
      if (!ENGINE.has(Settings.Device.CUDA)) {
        assertThatThrownBy(() -> ENGINE.open(Examples.xor(), new Settings(Settings.Device.CUDA, 1)))
            .hasMessageContaining("no CUDA device");
      }
    }
  }

  @Test
  void closedSessionSaysSo() {
    Session session = open(Examples.xor());
    session.close();
    session.close();
    assertThatThrownBy(() -> session.parameter("W")).hasMessage("the session is closed");
  }

  private static List<Floats> xorInputs() {
    return Examples.xorTable().subList(0, 1);
  }

  @Test
  void savedProgramRunsAndTrainsAgain() {
    Path file = folder.resolve("gru.pt");
    List<Floats> inputs = Examples.sums(2, 5, 2, 1);
    try (Session session = open(Examples.gru(2, 3))) {
      session.save(file);
      session.save(file);
      try (Session again = ENGINE.load(file, Settings.DEFAULT)) {
        assertThat(again.parameters()).isEqualTo(session.parameters());
        assertThat(again.call("losses", inputs)).isEqualTo(session.call("losses", inputs));
        again.aim(List.of(new Goal("l", List.of("V"), Optimiser.Adam.DEFAULT, 0)));
        assertThat(again.step("losses", inputs, new double[] {0.1}).updated()).isTrue();
      }
    }
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void fileOfAnotherKindIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("a.pt"), "no program");
    assertThatThrownBy(() -> ENGINE.load(text, Settings.DEFAULT))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("a.pt is no program that LibTorch can read")
        .hasMessageNotContaining("frame #");
    assertThatThrownBy(() -> ENGINE.load(folder.resolve("b.pt"), Settings.DEFAULT))
        .hasMessageStartingWith("there is no file");
    try (Session session = open(Examples.xor())) {
      assertThatThrownBy(() -> session.save(folder.resolve("none/b.pt")))
          .isInstanceOf(EngineException.class);
    }
  }

  @Test
  void programMayWriteItsBuffers() {
    Script script =
        new Script(
            "Counter",
            """
            def add(self, x: Tensor) -> Tensor:
              self.total = self.total + x
              self.count.add_(1.0)
              return self.total
            """,
            List.of(
                new Parameter("total", false, new Floats(List.of(2), new float[2])),
                new Parameter("count", false, new Floats(List.of(), new float[1]))));
    try (Session session = open(script)) {
      Floats one = new Floats(List.of(2), new float[] {1, 2});
      session.call("add", List.of(one));
      session.call("add", List.of(one));
      assertThat(session.parameter("total").values()).containsExactly(2, 4);
      assertThat(session.parameter("count").values()).containsExactly(2);
      session.put("total", new Floats(List.of(2), new float[2]));
      assertThat(session.call("add", List.of(one)).get(0)).isEqualTo(one);
    }
  }

  @Test
  void memoryStaysFlatOverManySteps() throws IOException {
    List<Floats> inputs = Examples.sums(4, 6, 4, 3);
    try (Session session = open(Examples.gru(4, 32))) {
      session.aim(
          List.of(
              new Goal("fit", List.of("V", "Wr", "Ur"), Optimiser.Adam.DEFAULT, 1),
              new Goal("calm", List.of("Un"), Optimiser.Adam.DEFAULT, 1)));
      double[] rates = {1e-3, 1e-3};
      for (int step = 0; step < 500; step++) {
        session.step("losses", inputs, rates);
      }
      long before = resident();
      for (int step = 0; step < 2000; step++) {
        session.step("losses", inputs, rates);
      }
      // One step that is kept costs more than 20 kB here.
      assertThat(resident() - before).isLessThan(20_000);
    }
  }

  /** Kilobytes in use by this process; 0 where the system does not tell. */
  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  @Test
  void trainingTwiceGivesTheSameBits() {
    assertThat(trained()).isEqualTo(trained());
  }

  private static Map<String, Floats> trained() {
    List<Floats> inputs = Examples.sums(8, 20, 4, 3);
    try (Session session = open(Examples.gru(4, 16))) {
      session.aim(List.of(new Goal("fit", List.of("V", "Ur"), Optimiser.AdamW.DEFAULT, 1)));
      for (int step = 0; step < 20; step++) {
        session.step("losses", inputs, new double[] {1e-2});
      }
      assertThat(session.parameter("V").values()).matches(v -> Arrays.hashCode(v) != 0);
      return session.memory().moments();
    }
  }
}
