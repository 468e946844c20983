package org.archigram.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.archigram.cli.proof.visible.Visible;
import org.archigram.diagram.pdf.Pdf;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Architecture;
import org.archigram.testkit.RandomArchitectures;
import org.archigram.testkit.Thorough;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is seen of a picture tells what it means. */
class ReadingTest {
  private static final int FEW = 30;
  private static final int MANY = 300;

  private final Dictionary dictionary = new Dictionary();
  private final List<String> faults = new ArrayList<>();

  private void read(Architecture architecture, ViewOptions.Kind kind, int depth) {
    String picture = architecture.name() + ", " + kind + ", depth " + depth;
    read(picture, architecture, Pictures.view(architecture, kind, depth));
  }

  /** What is seen of the PDF file is what the SVG file says that it means. */
  private void read(String picture, Architecture architecture, View view) {
    Scene scene = Pictures.scene(view);
    Visible sight = Visible.ofPdf(Pdf.write(scene));
    Reading reading = new Reading(picture, sight, Svg.write(scene));
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
    assertThat(dictionary.riddles()).as("marks with two meanings").isEmpty();
  }

  @Test
  void aLineThatNobodySeesIsNoticed() {
    String svg = Pictures.svg(Pictures.bundled("gru"), ViewOptions.Kind.FLOW, 0);
    assertThat(of(svg).faults()).isEmpty();
    String head = "fill=\"#3a4453\"/>\n</g>";
    assertThat(svg).contains(head);
    String headless = svg.replaceFirst(head, "fill=\"#ffffff\"/>\n</g>");
    assertThat(of(headless).faults()).isNotEmpty();
    String lying = svg.replaceFirst("data-from=\"x\"", "data-from=\"z\"");
    assertThat(of(lying).faults()).isNotEmpty();
  }

  private static Reading of(String svg) {
    return new Reading("gru", Visible.of(svg), svg);
  }

  @Test
  void aMarkWithTwoMeaningsIsNoticed() {
    dictionary.note("fill", "hatched", "fixed", "one");
    assertThat(dictionary.riddles()).isEmpty();
    dictionary.note("fill", "hatched", "trained", "other");
    assertThat(dictionary.riddles()).containsKey("fill");
  }

  /** The equation that is read is that of the picture, not the one of the model. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          tanh(W @ x - w) ; tanh(W @ x + w)
          tanh(W @ x - w) ; tanh(w - W @ x)
          (1 - x) * w ; x * w
          x / (2 + w ^ 2) ; x / (2 + w ^ 3)
          0.5 * x + w ; 0.6 * x + w
          W @ (x * w) ; (W @ x) * w
          where(x > w, x, -x) ; where(x > w, -x, x)
          tanh(W) @ x ; W @ tanh(x)
          V @ x ; W @ x
          W @ (x / (2 + w ^ 2)) ; (W @ x) / (2 + w ^ 2)
          tanh(tanh(x)) ; tanh(relu(x))
          -(-(x)) ; -(tanh(x))
          0.1 * (-3 * w) * x ; 0.1 * (-2 * w) * x
          tanh(w + W @ x + w) ; tanh(W @ x + w)
          """)
  void anEquationOfAnotherNetworkIsNoticed(String drawn, String meant) {
    assertThat(equations(drawn, drawn)).isEmpty();
    assertThat(equations(drawn, meant)).isNotEmpty();
  }

  /** What is wrong in the picture of one network if it should mean another with the same boxes. */
  private static List<String> equations(String drawn, String meant) {
    Scene scene = Pictures.scene(view(drawn));
    Reading reading = new Reading(drawn, Visible.ofPdf(Pdf.write(scene)), Svg.write(scene));
    reading.learn(new Dictionary(), ModelGraph.of(block(meant)));
    return reading.faults();
  }

  private static View view(String expression) {
    return Pictures.view(block(expression), ViewOptions.Kind.FLOW, 0);
  }

  private static Architecture block(String expression) {
    return Pictures.read(
        """
        block B {
          input x : [2]
          output y : [2]
          weights W, V : [2, 2]
          fixed w : [2]
          y = %s
        }
        """
            .formatted(expression));
  }
}
