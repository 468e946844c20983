package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archigram.testkit.Thorough;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Work follows the size of a text, not what it unfolds to; in the short suite texts are smaller.
 */
class BoundsTest {
  private static final List<String> COMMANDS =
      List.of("check", "summary", "draw", "equations", "program");
  private static final double SECONDS = Thorough.asked() ? 10 : 5;
  private static final long STACK = 1L << 30;
  private static final int MANY = Thorough.cases(300, 20_000);

  @TempDir Path folder;

  /** A text, and the commands that answer it. */
  private record Case(String name, String text, List<String> commands) {}

  private static String network(String equations) {
    return "network N {\n  input x : [3]\n  output y : [3]\n" + equations + "}\n";
  }

  private static String pipeline(String stage, int stages) {
    return network("  y = x" + (" |> " + stage).repeat(stages) + "\n");
  }

  private static String equations(int count) {
    return IntStream.range(1, count)
        .mapToObj(i -> "  v" + i + " = tanh(v" + (i - 1) + ")\n")
        .collect(Collectors.joining("", "  v0 = tanh(x)\n", "  y = v" + (count - 1) + "\n"));
  }

  /** Each equation reads all before it. */
  private static String dense(int count) {
    return IntStream.range(1, count)
        .mapToObj(
            i ->
                IntStream.range(0, i)
                    .mapToObj(k -> "v" + k)
                    .collect(Collectors.joining(" + ", "  v" + i + " = tanh(", ")\n")))
        .collect(Collectors.joining("", "  v0 = tanh(x)\n", "  y = v" + (count - 1) + "\n"));
  }

  private static String block(int number, String equation) {
    return "block B%d {\n  input x : [3]\n  output y : [3]\n  y = %s\n}\n"
        .formatted(number, equation);
  }

  /** Each block uses the one before it twice. */
  private static String doubling(int count) {
    return IntStream.range(1, count)
        .mapToObj(i -> block(i, "B%d(x) + B%d(relu(x))".formatted(i - 1, i - 1)))
        .collect(Collectors.joining("", block(0, "tanh(x)"), ""));
  }

  private static String copies(long count) {
    return network("  h = x\n  repeat " + count + " {\n    h = tanh(h)\n  }\n  y = h\n");
  }

  private static Stream<Case> cases() {
    List<String> read = List.of("check", "summary", "draw", "equations");
    return Stream.of(
        new Case("functions in a row", pipeline("relu", MANY), COMMANDS),
        new Case("layers in a row", pipeline("dense(3)", MANY), COMMANDS),
        new Case("equations in a row", network(equations(MANY)), COMMANDS),
        new Case(
            "equations that read all before", network(dense(Thorough.cases(30, 150))), COMMANDS),
        new Case("blocks that double", doubling(40), read),
        new Case("a million copies", copies(1_000_000), read));
  }

  @TestFactory
  Stream<DynamicTest> isAnsweredInTime() {
    return cases()
        .flatMap(
            one ->
                one.commands().stream()
                    .map(
                        command ->
                            DynamicTest.dynamicTest(
                                one.name() + ": " + command, () -> isAnswered(one, command))));
  }

  private void isAnswered(Case one, String command) throws Exception {
    Timed timed = timed(one.text(), command);
    assertThat(timed.ran().code()).as(timed.ran().err()).isLessThanOrEqualTo(1);
    boolean refused = timed.ran().code() == 1 && !command.equals("check");
    assertThat(refused).as(timed.ran().err()).isFalse();
    assertThat(timed.seconds()).isLessThan(SECONDS);
  }

  @TestFactory
  Stream<DynamicTest> isRefusedInTimeWhereItIsTooMuch() {
    String chain =
        IntStream.range(1, 2000)
            .mapToObj(i -> block(i, "B" + (i - 1) + "(x)"))
            .collect(Collectors.joining("", block(0, "tanh(x)"), ""));
    return Stream.of(
            new Case("blocks inside each other", chain, COMMANDS),
            new Case("a billion copies", copies(1_000_000_000), List.of("program")),
            new Case("copies without end", copies(1_000_000_000_000L), List.of("program")))
        .flatMap(
            one ->
                one.commands().stream()
                    .map(
                        command ->
                            DynamicTest.dynamicTest(
                                one.name() + ": " + command, () -> isRefused(one, command))));
  }

  private void isRefused(Case one, String command) throws Exception {
    Timed timed = timed(one.text(), command);
    assertThat(timed.ran().code()).isEqualTo(1);
    assertThat(timed.ran().err()).contains("error").contains("\n");
    assertThat(timed.seconds()).isLessThan(SECONDS);
  }

  /** What a command said, and the processor time that it took. */
  private record Timed(Ran ran, double seconds) {}

  private Timed timed(String text, String command) throws Exception {
    String file = written(text).toString();
    String picture = folder.resolve("x.svg").toString();
    String[] words =
        command.equals("draw")
            ? new String[] {"draw", file, "-o", picture}
            : new String[] {command, file};
    FutureTask<Timed> running =
        new FutureTask<>(
            () -> {
              ThreadMXBean threads = ManagementFactory.getThreadMXBean();
              long start = threads.getCurrentThreadCpuTime();
              Ran ran = Ran.archigram(words);
              return new Timed(ran, (threads.getCurrentThreadCpuTime() - start) / 1e9);
            });
    new Thread(null, running, "archigram", STACK).start();
    return running.get();
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("bounds.arch"), text);
  }
}
