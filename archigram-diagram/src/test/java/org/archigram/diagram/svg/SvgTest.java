package org.archigram.diagram.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.archigram.diagram.Hostile;
import org.archigram.diagram.Specimen;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Fitted;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.text.Typesetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgTest {

  private static Document parse(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> all(Document document, String tag) {
    var nodes = document.getElementsByTagName(tag);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @ParameterizedTest
  @FieldSource("org.archigram.diagram.Hostile#NAMES")
  void aNameStaysAName(String name) throws Exception {
    Document document = parse(Svg.write(Hostile.scene(name)));
    assertThat(all(document, "script")).isEmpty();
    assertThat(all(document, "*"))
        .allSatisfy(element -> assertThat(element.hasAttribute("onload")).isFalse());
    assertThat(all(document, "g")).hasSize(2);
  }

  @Test
  void aTagInANameIsReadAsLetters() throws Exception {
    Document document = parse(Svg.write(Hostile.scene("</text><script>")));
    assertThat(all(document, "title").get(0).getTextContent()).isEqualTo("</text><script>");
    assertThat(all(document, "text").get(0).getTextContent()).isEqualTo("</text><script>");
  }

  @ParameterizedTest
  @FieldSource("org.archigram.diagram.Hostile#NAMES")
  void idsAreUniqueAndCanBeReferredTo(String name) throws Exception {
    var ids = new HashSet<String>();
    for (Element element : all(parse(Svg.write(Hostile.scene(name))), "g")) {
      assertThat(element.getAttribute("id")).matches("[A-Za-z][A-Za-z0-9_.-]*");
      assertThat(ids.add(element.getAttribute("id"))).isTrue();
    }
  }

  @Test
  void aGroupTellsItsTitleDescriptionAndData() throws Exception {
    Element group = all(parse(Svg.write(Specimen.figures())), "g").get(0);
    assertThat(group.getAttribute("data-width")).isEqualTo("60");
    assertThat(group.getAttribute("data-line-3")).isEqualTo("a<b");
    assertThat(group.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Box 0");
    assertThat(group.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("The figure number 0");
  }

  @Test
  void thePictureHasARoleAndATitle() throws Exception {
    Element root = parse(Svg.write(Specimen.figures())).getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Figures & <marks>");
  }

  @Test
  void twoRunsGiveTheSameFile() {
    assertThat(Svg.write(Specimen.formulas())).isEqualTo(Svg.write(Specimen.formulas()));
  }

  @Test
  void picturesInOnePageShareNoId() throws Exception {
    var ids = new HashSet<String>();
    for (String svg :
        List.of(
            Svg.write(Specimen.figures()),
            Svg.write(Fitted.scaled(2, Specimen.figures())),
            Svg.write(Specimen.formulas()))) {
      for (Element element : all(parse(svg), "*")) {
        String id = element.getAttribute("id");
        assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
      }
    }
  }

  @Test
  void aHatchIsTheOneOfItsOwnPicture() {
    String svg = Svg.write(Specimen.figures());
    var used = Pattern.compile("url\\(#([^)]+)\\)").matcher(svg);
    assertThat(used.find()).isTrue();
    assertThat(svg).contains("<pattern id=\"" + used.group(1) + "\"");
  }

  @Test
  void noStyleReachesBeyondThePicture() {
    String svg = Svg.write(Specimen.formulas());
    String css = svg.substring(svg.indexOf("<style>") + 7, svg.indexOf("</style>"));
    assertThat(css.replaceAll("\\{[^}]*}", "").strip().lines())
        .isNotEmpty()
        .allMatch(line -> line.matches("@font-face|\\.ag-[0-9a-f]{8}"));
  }

  @Test
  void aTextIsHeldWhereItMustNotMove() {
    var label = new Typesetter().words("wide", Font.REGULAR, 10);
    Point at = new Point(50, 20);
    assertThat(written(Mark.Text.at(label, at, Color.BLACK)))
        .contains("x=\"50\"")
        .doesNotContain("text-anchor");
    assertThat(written(Mark.Text.over(label, at, Color.BLACK)))
        .contains("x=\"50\"")
        .contains("text-anchor=\"middle\"");
    assertThat(written(Mark.Text.before(label, at, Color.BLACK)))
        .contains("x=\"50\"")
        .contains("text-anchor=\"end\"");
  }

  @Test
  void outlinesNeedNoFont() throws Exception {
    String svg = Svg.write(Specimen.formulas(), Lettering.OUTLINES);
    assertThat(svg).doesNotContain("font-face", "<text", "<tspan", "<style");
    assertThat(all(parse(svg), "path").stream().map(path -> path.getAttribute("aria-label")))
        .anyMatch(reading -> reading.contains("√"));
  }

  @Test
  void nothingIsPaintedBehindAPictureWithoutBackground() {
    Scene scene = Specimen.figures();
    Scene clear =
        new Scene(scene.width(), scene.height(), scene.caption(), Optional.empty(), scene.marks());
    assertThat(Svg.write(scene)).contains("<rect width=\"460\"");
    assertThat(Svg.write(clear)).doesNotContain("<rect width=\"460\"");
  }

  private static String written(Mark mark) {
    return Svg.write(new Scene(100, 30, Caption.NONE, Color.WHITE, List.of(mark)));
  }
}
