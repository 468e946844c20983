package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archigram.testkit.Thorough;
import org.archigram.zoo.Entry;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A person saves while typing: every beginning of a text is an answer or problems with places. */
class PrefixTest {
  private static final List<String> COMMANDS =
      List.of("check", "summary", "equations", "program", "format", "draw");

  /** In the short suite so many beginnings of each file are read, others of each file. */
  private static final int FEW = 3;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyBeginningOfABundledFileIsAnsweredOrHasProblemsWithPlaces() {
    return Zoo.entries().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> beginnings(entry)));
  }

  private void beginnings(Entry entry) throws IOException {
    String text = entry.source().text();
    int[] cuts = cuts(text, entry.name().hashCode());
    for (int i = 0; i < cuts.length; i++) {
      List<String> commands =
          Thorough.asked() && isBetweenWords(text, cuts[i])
              ? COMMANDS
              : List.of("check", COMMANDS.get(1 + i % (COMMANDS.size() - 1)));
      Path file = folder.resolve("begun.arch");
      Files.writeString(file, text.substring(0, cuts[i]));
      for (String command : commands) {
        answered(command, file, entry.name() + " cut at " + cuts[i]);
      }
    }
  }

  /** All places, or a few spread over the text, at ends of words and within them. */
  private static int[] cuts(String text, int seed) {
    int step = Thorough.asked() ? 1 : text.length() / FEW + 1;
    return IntStream.range(0, text.length())
        .filter(i -> (i + Math.floorMod(seed, step)) % step == 0)
        .filter(i -> !Character.isLowSurrogate(text.charAt(i)))
        .toArray();
  }

  private static boolean isBetweenWords(String text, int at) {
    return at == 0
        || Character.isLetterOrDigit(text.charAt(at - 1))
            != Character.isLetterOrDigit(text.charAt(at));
  }

  private void answered(String command, Path file, String what) {
    List<String> words = new ArrayList<>(List.of(command, file.toString()));
    if (command.equals("draw")) {
      words.addAll(List.of("-o", folder.resolve("x.svg").toString()));
    }
    Ran ran = Ran.archigram(words.toArray(new String[0]));
    assertThat(ran.code()).as(command + " of " + what + "\n" + ran.err()).isLessThan(2);
    if (ran.code() == 1 && command.equals("format")) {
      assertThat(ran.err()).as(what).contains("begun.arch:");
    }
  }

  @TestFactory
  Stream<DynamicTest> bytesThatAreNoUtf8AreNamedWithTheirPlace() {
    byte[] text = "network N {\n  input x : [3]\n  out".getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(text, text.length + 1);
    broken[text.length] = (byte) 0xff;
    return COMMANDS.stream()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command,
                    () -> {
                      Path file = folder.resolve("bytes.arch");
                      Files.write(file, broken);
                      Ran ran = Ran.archigram(command, file.toString());
                      assertThat(ran.code()).isEqualTo(1);
                      assertThat(ran.err()).contains("bytes.arch:3:6");
                    }));
  }
}
