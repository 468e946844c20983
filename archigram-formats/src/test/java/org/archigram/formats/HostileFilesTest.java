package org.archigram.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.archigram.formats.OnnxWriter.Message;
import org.archigram.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostileFilesTest {
  private static final int MUTATIONS = 4_000;

  private static OnnxWriter model() {
    OnnxWriter inner = new OnnxWriter().node("Relu", "up", List.of("x")).output("up");
    return new OnnxWriter()
        .input("x", "batch", 3, 8, 8)
        .weight("w", 4, 3, 3, 3)
        .list("to", 0, -1)
        .real("half", 0.5f)
        .node("If", "choice", List.of("half"), OnnxWriter.graph("then_branch", inner))
        .node("Conv", "/a/c", List.of("x", "w"), OnnxWriter.integers("pads", 1, 1, 1, 1))
        .then("Relu", "/a/r", List.of())
        .then("Mul", "/b/m", List.of("half"))
        .then("Reshape", "/b/s", List.of("to"))
        .output("/b/s")
        .output("choice");
  }

  private static Problem problem(byte[] file) {
    Imported imported = OnnxWriter.read(file);
    assertThat(imported.architecture()).isEmpty();
    assertThat(imported.problems().all()).hasSize(1);
    return imported.problems().all().get(0);
  }

  @Test
  void aFileCutAnywhereInItsGraphIsExplained() {
    byte[] file = model().file();
    int opset = 6; // The bytes behind the graph.
    for (int length = 0; length < file.length - opset; length++) {
      Imported imported = OnnxWriter.read(Arrays.copyOf(file, length));
      assertThat(imported.architecture().isPresent()).as("first %d bytes", length).isFalse();
      assertThat(imported.problems().hasErrors()).isTrue();
    }
  }

  @Test
  void aCutFileIsExplainedWithThePlaceThatTheReadingReached() {
    byte[] file = model().file();
    Problem problem = problem(Arrays.copyOf(file, file.length / 2));

    assertThat(problem.code()).isEqualTo("E0701");
    assertThat(problem.place().toString()).startsWith("m.onnx graph.");
  }

  @Test
  @Timeout(120)
  void changedBytesNeverThrowAndNeverHang() {
    byte[] file = model().file();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] changed = file.clone();
      for (int k = 0; k <= random.nextInt(4); k++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      Imported imported = OnnxWriter.read(changed);
      assertThat(imported.architecture().isPresent() || imported.problems().hasErrors()).isTrue();
    }
  }

  @Test
  void textIsNoModel() {
    assertThat(
            problem(
                    "<!DOCTYPE html><title>404</title>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .code())
        .isEqualTo("E0701");
    assertThat(problem(new byte[0]).code()).isEqualTo("E0701");
  }

  @Test
  void aPromiseOfGigabytesIsNotBelieved() {
    byte[] promise = {0x3A, (byte) 0xF0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x07};

    assertThat(problem(promise).code()).isEqualTo("E0701");
  }

  @Test
  void graphsInGraphsHaveADeepest() {
    OnnxWriter graph = new OnnxWriter().node("Relu", "y", List.of("x")).output("y");
    for (int depth = 0; depth < 200; depth++) {
      graph =
          new OnnxWriter()
              .node("Loop", "y", List.of("x"), OnnxWriter.graph("body", graph))
              .output("y");
    }
    assertThat(problem(graph.input("x", 1).file()).code()).isEqualTo("E0702");
  }

  @Test
  void namesHaveALength() {
    OnnxWriter file = new OnnxWriter().input("x".repeat(1 << 20), 1);

    assertThat(problem(file.file()).headline()).contains("1048576 bytes");
  }

  @Test
  void tensorsHaveARank() {
    Object[] shape = new Object[100];
    Arrays.fill(shape, 2);

    assertThat(problem(new OnnxWriter().input("x", shape).file()).code()).isEqualTo("E0702");
  }

  @Test
  void aValueThatNothingMakesIsNamed() {
    Problem problem =
        problem(new OnnxWriter().node("Relu", "y", List.of("ghost")).output("y").file());

    assertThat(problem.code()).isEqualTo("E0703");
    assertThat(problem.headline()).isEqualTo("node 0 `y` reads `ghost`, which nothing makes");
  }

  @Test
  void aCircleIsExplained() {
    OnnxWriter file =
        new OnnxWriter()
            .node("Relu", "a", List.of("b"))
            .node("Relu", "b", List.of("a"))
            .output("b");

    assertThat(problem(file.file()).headline()).contains("need each other's results");
  }

  @Test
  void twoMakersOfOneValueAreExplained() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 1)
            .node("Relu", "a", List.of("x"))
            .node("Neg", "a", List.of("x"))
            .output("a");

    assertThat(problem(file.file()).headline()).isEqualTo("two things make the value `a`");
  }

  @Test
  void nodesOutOfOrderAreReadAllTheSame() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 3)
            .node("Neg", "b", List.of("a"))
            .node("Relu", "a", List.of("x"))
            .output("b");

    assertThat(Printed.of(file.read())).contains("v/1 : [3] = relu(x)").contains("neg(v/1)");
  }

  @Test
  void aLongRowOfNodesTakesSeconds() {
    OnnxWriter file = new OnnxWriter().input("x", 4);
    for (int i = 0; i < 20_000; i++) {
      file.then("Relu", "n" + i, List.of());
    }
    file.output(file.last());
    byte[] bytes = file.file();

    assertThat(
            org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> OnnxWriter.read(bytes).architecture()))
        .isPresent();
  }

  @Test
  void manyModulesTakeSeconds() {
    OnnxWriter file = new OnnxWriter().input("x", 4);
    for (int i = 0; i < 2_000; i++) {
      String scope = "/layer." + i + "/";
      file.then(i % 3 == 0 ? "Tanh" : "Relu", scope + "a", List.of())
          .then("Neg", scope + "deep/b", List.of())
          .then("Exp", scope + "deep/c", List.of());
    }
    byte[] bytes = file.output(file.last()).file();

    assertThat(
            org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> OnnxWriter.read(bytes).architecture()))
        .isPresent();
  }

  @Test
  void sizesThatGrowWithEveryNodeStayReadable() {
    OnnxWriter file = new OnnxWriter().input("x", "n", "m").list("out", 0);
    for (int i = 0; i < 300; i++) {
      file.node(
          "Concat", "c" + i, List.of(file.last(), file.last()), OnnxWriter.integer("axis", 1));
      file.then("Reshape", "r" + i, List.of("shape"));
    }
    file.list("shape", -1, 3);

    assertThat(file.output(file.last()).read().architecture()).isPresent();
  }

  @Test
  void anEndOfGroupWithoutABeginningIsExplained() {
    byte[] file = new Message().text(2, "x").done();
    byte[] more = Arrays.copyOf(file, file.length + 1);
    more[file.length] = 0x0C;

    assertThat(problem(more).code()).isEqualTo("E0701");
  }
}
