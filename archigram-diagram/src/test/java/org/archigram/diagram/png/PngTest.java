package org.archigram.diagram.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.archigram.diagram.Hostile;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.scene.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PngTest {
  private static final Color RED = Color.hex("#cc0000");

  private static BufferedImage draw(Style style, org.archigram.diagram.geometry.Path path)
      throws IOException {
    var scene = new Scene(20, 10, Caption.NONE, Color.WHITE, List.of(new Mark.Shape(path, style)));
    return read(Png.write(scene, 2));
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
  }

  private static int at(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xFFFFFF;
  }

  @Test
  void aFilledShapeCoversItsPixelsAndNoOthers() throws IOException {
    BufferedImage image = draw(Style.filled(RED), Figures.rectangle(new Box(5, 2, 10, 5)));
    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(image.getHeight()).isEqualTo(20);
    assertThat(at(image, 10, 4)).isEqualTo(0xcc0000);
    assertThat(at(image, 29, 13)).isEqualTo(0xcc0000);
    assertThat(at(image, 30, 13)).isEqualTo(0xFFFFFF);
    assertThat(at(image, 9, 4)).isEqualTo(0xFFFFFF);
  }

  @Test
  void aHalfCoveredPixelIsMixed() throws IOException {
    BufferedImage image =
        draw(Style.filled(Color.BLACK), Figures.rectangle(new Box(1.25, 0, 5, 5)));
    assertThat(at(image, 2, 4)).isEqualTo(0x808080);
  }

  @Test
  void aStrokeLiesOnBothSidesOfItsPath() throws IOException {
    var line = Figures.polyline(List.of(new Point(2, 5), new Point(18, 5)), 0);
    BufferedImage image = draw(Style.stroked(RED, 2), line);
    assertThat(at(image, 20, 7)).isEqualTo(0xFFFFFF);
    assertThat(at(image, 20, 8)).isEqualTo(0xcc0000);
    assertThat(at(image, 20, 11)).isEqualTo(0xcc0000);
    assertThat(at(image, 20, 12)).isEqualTo(0xFFFFFF);
    assertThat(at(image, 3, 10)).isEqualTo(0xFFFFFF);
  }

  @Test
  void whatLiesBehindShinesThroughWhereThereIsNoBackground() throws IOException {
    var square = new Mark.Shape(Figures.rectangle(new Box(1.25, 0, 5, 5)), Style.filled(RED));
    var scene = new Scene(20, 10, Caption.NONE, Optional.empty(), List.of(square));
    BufferedImage image = read(Png.write(scene, 2));
    assertThat(image.getRGB(5, 4)).isEqualTo(0xFFcc0000);
    assertThat(image.getRGB(2, 4)).isEqualTo(0x80cc0000);
    assertThat(image.getRGB(30, 4)).isZero();
  }

  @Test
  void aDashLeavesGaps() throws IOException {
    var line = Figures.polyline(List.of(new Point(0, 5), new Point(20, 5)), 0);
    BufferedImage image = draw(Style.stroked(RED, 2).withDash(3.0, 2.0), line);
    for (int x = 0; x < 40; x++) {
      assertThat(at(image, x, 10)).isEqualTo(x % 10 < 6 ? 0xcc0000 : 0xFFFFFF);
    }
  }

  @Test
  void aShapeBeyondThePageIsCut() throws IOException {
    BufferedImage image = draw(Style.filled(RED), Figures.circle(new Point(0, 0), 1000));
    assertThat(at(image, 0, 0)).isEqualTo(0xcc0000);
    assertThat(at(image, 39, 19)).isEqualTo(0xcc0000);
  }

  @Test
  void aPictureTooLargeIsRefused() {
    var scene = new Scene(1e6, 1e6, Caption.NONE, Color.WHITE, List.of());
    assertThatThrownBy(() -> Png.write(scene, 2)).hasMessageContaining("too large");
  }

  @ParameterizedTest
  @FieldSource("org.archigram.diagram.Hostile#NAMES")
  void aNameStaysAName(String name) throws IOException {
    assertThat(read(Png.write(Hostile.scene(name), 1)).getWidth()).isEqualTo(200);
  }
}
