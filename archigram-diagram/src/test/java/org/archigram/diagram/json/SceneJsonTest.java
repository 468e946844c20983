package org.archigram.diagram.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.Specimen;
import org.archigram.diagram.geometry.PathData;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.junit.jupiter.api.Test;

/** What is painted stands in the written form. */
class SceneJsonTest {

  @Test
  void everyPathAndTextIsWrittenInTheOrderOfPainting() throws IOException {
    for (Scene scene : List.of(Specimen.figures(), Specimen.formulas())) {
      List<String> painted = new ArrayList<>();
      scene.marks().forEach(mark -> collect(mark, painted));
      assertThat(values(SceneJson.write(scene), "path", "tex")).isEqualTo(painted);
    }
  }

  @Test
  void hostileTextsStayTexts() throws IOException {
    Scene scene = Specimen.figures();
    assertThat(values(SceneJson.write(scene), "title")).contains("Figures & <marks>");
  }

  private static void collect(Mark mark, List<String> painted) {
    if (mark instanceof Mark.Group group) {
      group.marks().forEach(part -> collect(part, painted));
    } else if (mark instanceof Mark.Shape shape) {
      painted.add(PathData.of(shape.path()));
    } else if (mark instanceof Mark.Text text) {
      painted.add(text.label().tex());
    }
  }

  private static List<String> values(String json, String... keys) throws IOException {
    List<String> values = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && List.of(keys).contains(parser.currentName())) {
          values.add(parser.getText());
        }
      }
    }
    return values;
  }
}
