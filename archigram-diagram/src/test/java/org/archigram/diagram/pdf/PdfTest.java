package org.archigram.diagram.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.archigram.diagram.Hostile;
import org.archigram.diagram.Specimen;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.text.Typesetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PdfTest {

  @Test
  void theTextOfALabelCanBeCopiedOut() throws IOException {
    var label = new Typesetter().words("Affine fi AV To: Größe → é", Font.SEMIBOLD, 12);
    var text = Mark.Text.at(label, new Point(10, 30), Color.BLACK);
    var scene = new Scene(300, 50, Caption.NONE, Color.WHITE, List.of(text));
    try (var document = Loader.loadPDF(Pdf.write(scene))) {
      assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo(label.reading());
    }
  }

  @Test
  void everyWordOfAPictureIsInItsFile() throws IOException {
    try (var document = Loader.loadPDF(Pdf.write(Specimen.figures()))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Box 0", "Box 1", "Box 2", "Box 3", "Box 4", "Box 5", "two", "lines, é ⊙");
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(460);
    }
  }

  @Test
  void everyFontIsInside() throws IOException {
    try (var document = Loader.loadPDF(Pdf.write(Specimen.formulas()))) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.isDamaged()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @FieldSource("org.archigram.diagram.Hostile#NAMES")
  void aNameStaysAName(String name) throws IOException {
    try (var document = Loader.loadPDF(Pdf.write(Hostile.scene(name)))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      String kept = name.codePoints().anyMatch(c -> c >= 0xD800 && c < 0xE000) ? "" : name;
      assertThat(document.getDocumentInformation().getTitle()).contains(kept);
      assertThat(new PDFTextStripper().getText(document)).isNotNull();
    }
  }

  @Test
  void twoRunsGiveTheSameFile() {
    assertThat(Pdf.write(Specimen.figures())).isEqualTo(Pdf.write(Specimen.figures()));
  }
}
