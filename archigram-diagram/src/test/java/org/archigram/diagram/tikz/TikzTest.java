package org.archigram.diagram.tikz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

class TikzTest {
  @ParameterizedTest
  @FieldSource("org.archigram.diagram.Hostile#NAMES")
  void aNameStaysAName(String name) {
    String tex = Tikz.write(Hostile.scene(name));
    assertThat(tex).doesNotContain("\\input", "^^").containsOnlyOnce("\\end{document}");
    assertThat(tex).isEqualTo(tex.replaceAll("[^\\n -~]", "?"));
  }

  @ParameterizedTest
  @FieldSource("org.archigram.diagram.Hostile#NAMES")
  void bracesStayBalanced(String name) {
    int depth = 0;
    String tex = Tikz.write(Hostile.scene(name)).replaceAll("\\\\[{}%\\\\]", "");
    for (char letter : tex.replaceAll("(?m)%.*$", "").toCharArray()) {
      depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
      assertThat(depth).isNotNegative();
    }
    assertThat(depth).isZero();
  }

  @Test
  void aBackslashInANameIsSetAsABackslash() {
    assertThat(Tikz.write(Hostile.scene("\\input{x}")))
        .contains("\\textbackslash{}input\\{x\\}")
        .doesNotContain("\\input{x}");
  }

  @Test
  void thePageIsAsWideAsThePicture() {
    assertThat(Tikz.write(Specimen.figures()))
        .contains("\\hsize=460bp")
        .contains("\\useasboundingbox (0,0) rectangle (460,");
  }

  @Test
  void onlyAFileThatIsCompiledAloneBeginsADocument() {
    String tex = Tikz.write(Specimen.figures());
    String alone = tex.substring(tex.indexOf("\\expandafter\\ifx\\csname @nodocument"));
    assertThat(alone.substring(0, alone.indexOf("\n\\fi\n")))
        .contains("\\documentclass", "\\usepackage", "\\begin{document}", "\\end{document}");
    assertThat(alone.substring(alone.indexOf("\n\\fi\n")))
        .doesNotContain("\\documentclass", "{document}");
  }

  @Test
  void scriptCapitalsAreCalligraphic() {
    assertThat(written("\uD835\uDCDB \u2112 \uD835\uDCA9"))
        .contains("$\\mathcal{L}$ $\\mathcal{L}$ $\\mathcal{N}$");
  }

  @Test
  void accentsAreCommandsSoThatTheEncodingIsNoMatter() {
    assertThat(written("é ß ï")).contains("\\'{e} ").contains(" \\\"{\\i}");
  }

  @Test
  void aSignThatTexHasNoCommandForIsDrawnAsOurFontDrawsIt() {
    assertThat(written("Жx")).contains("\\archigramsign{0.").contains("}x}}}");
    assertThat(written("Ж")).isNotEqualTo(written("Ш"));
  }

  @Test
  void textIsHeldWhereItMustNotMoveAndKeepsToItsRoom() {
    var label = new Typesetter().words("wide", Font.REGULAR, 10);
    Point at = new Point(50, 20);
    assertThat(written(Mark.Text.at(label, at, Color.BLACK)))
        .contains("anchor=base west,text=archigram000000] at (50,20) {\\archigramfit{");
    assertThat(written(Mark.Text.over(label, at, Color.BLACK)))
        .contains("anchor=base,text=archigram000000] at (50,20)");
    assertThat(written(Mark.Text.before(label, at, Color.BLACK)))
        .contains("anchor=base east,text=archigram000000] at (50,");
  }

  private static String written(String words) {
    return written(
        Mark.Text.at(
            new Typesetter().words(words, Font.REGULAR, 10), new Point(10, 20), Color.BLACK));
  }

  private static String written(Mark mark) {
    return Tikz.write(new Scene(100, 30, Caption.NONE, Color.WHITE, List.of(mark)));
  }

  @Test
  void twoRunsGiveTheSameFile() {
    assertThat(Tikz.write(Specimen.formulas())).isEqualTo(Tikz.write(Specimen.formulas()));
  }
}
