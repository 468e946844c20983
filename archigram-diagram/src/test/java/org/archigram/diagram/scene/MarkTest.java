package org.archigram.diagram.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.text.Typesetter;
import org.junit.jupiter.api.Test;

class MarkTest {
  private final Label label = new Typesetter().words("label", Font.REGULAR, 10);

  @Test
  void aStrokeMakesAShapeLarger() {
    var shape =
        new Mark.Shape(Figures.rectangle(new Box(10, 10, 5, 5)), Style.stroked(Color.BLACK, 2));
    assertThat(shape.bounds()).isEqualTo(new Box(9, 9, 7, 7));
  }

  @Test
  void aCentredTextLiesEvenlyAroundItsMiddle() {
    Box bounds = Mark.Text.centred(label, new Point(50, 50), Color.BLACK).bounds();
    assertThat(bounds.centre().x()).isCloseTo(50, within(1e-9));
    assertThat(bounds.y()).isLessThan(50);
    assertThat(bounds.bottom()).isGreaterThan(50);
  }

  @Test
  void anUpwardsTextIsAsHighAsItIsLong() {
    Box bounds = Mark.Text.upwards(label, new Point(50, 50), Color.BLACK).bounds();
    assertThat(bounds.height()).isCloseTo(label.width(), within(1e-9));
    assertThat(bounds.width()).isCloseTo(label.height(), within(1e-9));
    assertThat(bounds.centre().y()).isCloseTo(50, within(1e-9));
  }

  @Test
  void textBeforeAndAfterAPlaceTouchesIt() {
    assertThat(Mark.Text.before(label, new Point(50, 0), Color.BLACK).bounds().right())
        .isCloseTo(50, within(1e-9));
    assertThat(Mark.Text.after(label, new Point(50, 0), Color.BLACK).bounds().x()).isEqualTo(50);
  }

  @Test
  void aGroupHoldsItsMarksAndSortsItsData() {
    var marks =
        List.<Mark>of(
            new Mark.Shape(Figures.circle(new Point(0, 0), 1), Style.filled(Color.BLACK)),
            new Mark.Shape(Figures.circle(new Point(10, 0), 1), Style.filled(Color.BLACK)));
    var group = new Mark.Group("g", "node", Caption.NONE, Map.of("b", "1", "a", "2"), marks);
    assertThat(group.bounds().width()).isCloseTo(12, within(0.01));
    assertThat(group.data().keySet()).containsExactly("a", "b");
  }
}
