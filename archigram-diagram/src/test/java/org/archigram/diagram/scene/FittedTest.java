package org.archigram.diagram.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.text.Typesetter;
import org.junit.jupiter.api.Test;

class FittedTest {
  private static final Label LABEL = new Typesetter().words("cell", Font.REGULAR, 8);
  private static final Scene SCENE =
      new Scene(
          200,
          100,
          Caption.NONE,
          Color.WHITE,
          List.of(
              new Mark.Shape(
                  Figures.rectangle(new Box(20, 10, 100, 50)), Style.stroked(Color.BLACK, 2)),
              Mark.Text.at(LABEL, new Point(30, 40), Color.BLACK)));

  @Test
  void wideSceneShrinksWithItsLinesAndLetters() {
    Scene half = Fitted.to(100, 5, SCENE);
    assertThat(half.width()).isEqualTo(100);
    assertThat(half.height()).isEqualTo(50);
    assertThat(half.marks().get(0).bounds()).isEqualTo(new Box(9.5, 4.5, 51, 26));
    assertThat(Fitted.smallestText(half)).isEqualTo(4);
    Mark.Text text = (Mark.Text) half.marks().get(1);
    assertThat(text.label().width()).isCloseTo(LABEL.width() / 2, within(1e-9));
    assertThat(text.label().tex()).contains("\\fontsize{4.00bp}");
  }

  @Test
  void narrowSceneKeepsItsSizeInTheMiddle() {
    Scene wide = Fitted.to(300, 5, SCENE);
    assertThat(wide.width()).isEqualTo(300);
    assertThat(wide.height()).isEqualTo(100);
    assertThat(wide.marks().get(0).bounds()).isEqualTo(new Box(69, 9, 102, 52));
  }

  @Test
  void narrowSceneGrowsUntilItsLettersCanBeRead() {
    Scene larger = Fitted.to(300, 10, SCENE);
    assertThat(Fitted.smallestText(larger)).isEqualTo(10);
    assertThat(larger.height()).isEqualTo(125);
  }
}
