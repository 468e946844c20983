package org.archigram.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Architecture;
import org.archigram.testkit.RandomArchitectures;
import org.archigram.testkit.Thorough;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;

/** What is seen of a picture tells what it means. */
class ReadingTest {
  private static final int FEW = 30;
  private static final int MANY = 300;

  private final Dictionary dictionary = new Dictionary();
  private final List<String> faults = new ArrayList<>();

  private void read(Architecture architecture, ViewOptions.Kind kind, int depth) {
    String picture = architecture.name() + ", " + kind + ", depth " + depth;
    read(picture, architecture, Pictures.svg(architecture, kind, depth));
  }

  private void read(String picture, Architecture architecture, String svg) {
    Reading reading = new Reading(picture, svg);
    reading.learn(dictionary, ModelGraph.of(architecture));
    faults.addAll(reading.faults());
  }

  /** A mark that may mean two things is listed, with how many of its kind there still are. */
  @Test
  void whatIsSeenIsWhatIsMeant() {
    for (String name : Zoo.names()) {
      Architecture architecture = Pictures.bundled(name);
      read(architecture, ViewOptions.Kind.FLOW, 0);
      if (Thorough.asked()) {
        read(architecture, ViewOptions.Kind.FLOW, 1);
        read(architecture, ViewOptions.Kind.CELL, 0);
      }
    }
    for (long seed = 1; seed <= Thorough.cases(FEW, MANY); seed++) {
      Architecture architecture =
          seed % 3 == 0 ? RandomArchitectures.of(seed) : Pictures.read(RandomTexts.of(seed));
      read(architecture, Pictures.KINDS.get((int) (seed % 2)), 0);
    }
    assertThat(faults).as("what is seen is another graph than what is meant").isEmpty();
    Map<String, List<String>> riddles = dictionary.riddles();
    Allowed allowed = Allowed.read("riddles.txt");
    assertThat(allowed.tooMany(riddles)).as("marks with two meanings").isEmpty();
  }

  @Test
  void aLineThatNobodySeesIsNoticed() {
    String svg = Pictures.svg(Pictures.bundled("gru"), ViewOptions.Kind.FLOW, 0);
    assertThat(new Reading("gru", svg).faults()).isEmpty();
    String head = "fill=\"#3a4453\"/>\n</g>";
    assertThat(svg).contains(head);
    String headless = svg.replaceFirst(head, "fill=\"#ffffff\"/>\n</g>");
    assertThat(new Reading("gru", headless).faults()).isNotEmpty();
    String lying = svg.replaceFirst("data-from=\"x\"", "data-from=\"z\"");
    assertThat(new Reading("gru", lying).faults()).isNotEmpty();
  }

  @Test
  void aMarkWithTwoMeaningsIsNoticed() {
    read("plus", "tanh(W @ x + w * x)");
    read("minus", "tanh(W @ x + w * x)");
    assertThat(dictionary.riddles()).doesNotContainKey("formula");
    dictionary.note("formula", "tanh", "tanh[sub[x, z]]", "one");
    dictionary.note("formula", "tanh", "tanh[add[x, z]]", "other");
    assertThat(new TreeMap<>(dictionary.riddles())).containsKey("formula");
  }

  private void read(String name, String expression) {
    String text =
        """
        block B {
          input x : [2]
          output y : [2]
          weights W : [2, 2]
          weights w : [2]
          y = %s
        }
        """;
    read(name, Pictures.read(text.formatted(expression)), svg(text.formatted(expression)));
  }

  private static String svg(String text) {
    return Pictures.svg(Pictures.read(text), ViewOptions.Kind.FLOW, 0);
  }
}
