package org.archigram.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.archigram.testkit.Thorough;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the command is given, it answers or says what is wrong. */
class AttackTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Cases of the test command, and of all; data and runs train a network each. */
  private static final Map<String, Integer> FEW =
      Map.of("text", 50, "onnx", 80, "data", 12, "runs", 15, "words", 80);

  private static final int OFTENER = 50;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> nothingBreaksIt() throws IOException, InterruptedException {
    Trial trial = new Trial(folder, PATIENCE);
    return Attacks.all(trial, List.of()).stream()
        .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> survives(trial, attack)));
  }

  private static void survives(Trial trial, Attack attack)
      throws IOException, InterruptedException {
    int few = FEW.getOrDefault(attack.name(), 0);
    List<String> faults = new ArrayList<>();
    for (long seed = 0; seed < Thorough.cases(few, OFTENER * few); seed++) {
      Case tried = attack.next(new SplittableRandom(seed));
      Optional<String> fault = Verdict.fault(attack, tried, trial.of(tried));
      if (fault.isPresent()) {
        faults.add("seed " + seed + ", " + tried.words() + ": " + fault.get());
      }
    }
    assertThat(faults).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyCaseThatWasEverFoundStaysMended() throws IOException {
    Path kept = Path.of("src/test/resources/fuzz");
    Trial trial = new Trial(folder, PATIENCE);
    try (Stream<Path> folders = Files.list(kept)) {
      return folders.sorted().toList().stream()
          .map(
              found ->
                  DynamicTest.dynamicTest(
                      found.getFileName().toString(), () -> staysMended(trial, Kept.read(found))));
    }
  }

  private static void staysMended(Trial trial, Case found)
      throws IOException, InterruptedException {
    assertThat(Verdict.fault(new TextAttack(), found, trial.of(found))).isEmpty();
  }

  @Test
  void whatIsWrongIsSeen() {
    Case tried = new Case(List.of("draw", "@/net.arch", "-o", "@/out.svg"), Map.of());
    assertThat(fault(tried, 0, "", Map.of())).isEmpty();
    assertThat(fault(tried, Outcome.NO_END, "", Map.of())).contains("no end");
    assertThat(fault(tried, 3, "why\n", Map.of())).contains("exit 3: why");
    assertThat(fault(tried, 1, "", Map.of())).contains("exit 1 without a word");
    assertThat(fault(tried, 1, "a\u001b[31m", Map.of())).contains("a message sends U+001b");
    assertThat(fault(tried, 1, "a\u202e", Map.of())).contains("a message sends U+202e");
    assertThat(fault(tried, 1, "EOFException", Map.of()))
        .contains("a message of Java: EOFException");
    assertThat(fault(tried, 1, "no", Map.of("out.svg", "<svg>"))).contains("left [out.svg]");
    assertThat(fault(tried, 0, "", Map.of("out.svg", "<svg>"))).isPresent();
    assertThat(fault(tried, 0, "", Map.of("x.unfinished", ""))).contains("left [x.unfinished]");
  }

  private static Optional<String> fault(
      Case tried, int code, String err, Map<String, String> files) {
    Map<String, byte[]> left = new java.util.TreeMap<>();
    files.forEach((name, text) -> left.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return Verdict.fault(new TextAttack(), tried, new Outcome(code, "", err, left));
  }

  @Test
  void aCaseIsMadeSmallerForAsLongAsItFails() {
    byte[] text = "some words around a fault in a text".getBytes(StandardCharsets.UTF_8);
    Case failing = new Case(List.of("check", "@/net.arch"), Map.of("net.arch", text));
    Case smallest = Smaller.of(failing, tried -> text(tried).contains("fault"));
    assertThat(text(smallest)).isEqualTo("fault");
  }

  private static String text(Case tried) {
    return new String(tried.files().getOrDefault("net.arch", new byte[0]), StandardCharsets.UTF_8);
  }
}
