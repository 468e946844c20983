package org.archigram.diagram.tikz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.archigram.diagram.Hostile;
import org.archigram.diagram.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TikzTest {
  private static final Pattern DANGER = Pattern.compile("\\\\(input|end\\{document\\}.*\\S)");

  @ParameterizedTest
  @FieldSource("org.archigram.diagram.Hostile#NAMES")
  void aNameStaysAName(String name) {
    String tex = Tikz.write(Hostile.scene(name));
    assertThat(DANGER.matcher(tex.strip()).find()).isFalse();
    assertThat(tex).doesNotContain("^^");
    assertThat(tex.indexOf("\\end{document}")).isEqualTo(tex.length() - 15);
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
  void theDocumentIsAsLargeAsThePicture() {
    assertThat(Tikz.write(Specimen.figures())).contains("\\pdfpagewidth=460bp");
  }

  @Test
  void twoRunsGiveTheSameFile() {
    assertThat(Tikz.write(Specimen.formulas())).isEqualTo(Tikz.write(Specimen.formulas()));
  }
}
