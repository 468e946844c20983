package org.archigram.diagram.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.text.Typesetter;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;
import org.junit.jupiter.api.Test;

/** Scenes that say something else than they mean. */
class MeaningTest {
  private static final View VIEW = Sample.view();
  private static final Scene SCENE = Sample.scene(VIEW);
  private static final Tampered TAMPERED = new Tampered(SCENE);

  private static List<Finding> find(String rule, View view, Scene scene) {
    return Clarity.check(view, scene).stream().filter(f -> f.id().equals(rule)).toList();
  }

  private static void isFound(String rule, Scene bad) {
    assertThat(find(rule, VIEW, SCENE)).as("the sample itself").isEmpty();
    assertThat(find(rule, VIEW, bad)).isNotEmpty();
  }

  private static Box box(String group) {
    return TAMPERED.group(group).marks().get(0).bounds();
  }

  private static Mark words(String words, Point middle) {
    return Mark.Text.centred(new Typesetter().words(words, Font.REGULAR, 7), middle, Color.BLACK);
  }

  /** The sample with another node for {@code id}, and more links. */
  private static View changed(String id, String operation, String title, Link... more) {
    Region plate = VIEW.root().regions().get(0);
    List<Node> nodes =
        plate.nodes().stream()
            .map(node -> node.id().equals(id) ? named(node, operation, title) : node)
            .toList();
    Region root = VIEW.root().with(List.of(), List.of(plate.with(nodes, List.of())));
    List<Link> links = new java.util.ArrayList<>(VIEW.links());
    links.addAll(List.of(more));
    return new View(VIEW.title(), VIEW.description(), root, links);
  }

  private static Node named(Node node, String operation, String title) {
    return new Node(
        node.id(),
        Node.Kind.OPERATION,
        node.family(),
        operation,
        Caption.words(title),
        List.of(),
        Node.Result.NONE,
        Node.Weights.NONE,
        List.of(),
        Optional.empty(),
        node.members(),
        node.description());
  }

  private static Link link(String from, String to, Link.Kind kind) {
    return new Link(from, to, kind, Optional.empty());
  }

  @Test
  void operandsWithoutOrderAreFound() {
    Link second = link("x", "mean", Link.Kind.DATA);
    View bare = changed("mean", "sub", "−", second);
    assertThat(find("ORD01", bare, Sample.scene(bare))).hasSize(1);
    View named = changed("mean", "sub", "cell − x", second);
    assertThat(find("ORD01", named, Sample.scene(named))).isEmpty();
    View commuting = changed("mean", "add", "+", second);
    assertThat(find("ORD01", commuting, Sample.scene(commuting))).isEmpty();
  }

  @Test
  void operandsMarkedWhereTheyEnterAreInOrder() {
    View bare = changed("mean", "sub", "−", link("x", "mean", Link.Kind.DATA));
    Scene scene = Sample.scene(bare);
    for (int i = 0; i < 2; i++) {
      String from = i == 0 ? "x" : "cell";
      Box line = new Tampered(scene).group("edge " + from + " → mean DATA").bounds();
      Point end = new Point(line.right(), i == 0 ? line.bottom() : line.centre().y());
      scene = new Tampered(scene).with(words(i == 0 ? "−" : "+", end.plus(3, 0)));
    }
    assertThat(find("ORD01", bare, scene)).isEmpty();
  }

  @Test
  void aBadgeOfAnAxisThatIsElsewhereIsFound() {
    Scene other = TAMPERED.data("region 0t", "axis", "s");
    assertThat(find("AXS01", VIEW, SCENE)).isEmpty();
    assertThat(find("AXS01", VIEW, other)).as("t is no plate of this picture").isEmpty();
    Mark far =
        new Mark.Group(
            "region 0t/2",
            "region",
            org.archigram.diagram.scene.Caption.NONE,
            java.util.Map.of("id", "far", "kind", "plate", "axis", "t"),
            List.of(
                new Mark.Shape(
                    org.archigram.diagram.geometry.Figures.rectangle(new Box(0, 0, 3, 3)),
                    Style.stroked(Color.BLACK, 1))));
    isFound("AXS01", new Tampered(other).with(far));
  }

  @Test
  void oneLetterOnDifferentNamesIsFound() {
    isFound("SHR02", TAMPERED.cut("node g", 1));
  }

  @Test
  void aStateThatStaysBehindABadgeIsFound() {
    Region plate = VIEW.root().regions().get(0);
    Region frame =
        new Region(
            "f",
            Region.Kind.FRAME,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            plate.nodes(),
            List.of());
    View unrolled =
        new View(
            "Unrolled",
            "",
            VIEW.root().with(List.of(), List.of(frame)),
            changed("none", "", "", link("x", "g", Link.Kind.CARRIED)).links());
    assertThat(find("UNR01", VIEW, SCENE)).isEmpty();
    assertThat(find("UNR01", unrolled, Sample.scene(unrolled))).hasSize(1);
  }

  @Test
  void aFirstValueThatLooksLikeDataIsFound() {
    isFound("INI01", TAMPERED.data("edge x → f DATA", "kind", "initial"));
  }

  @Test
  void aFillThatTheLegendDoesNotHaveIsFound() {
    Color blue = Color.hex("#d9e7f8");
    isFound("SYM05", TAMPERED.styled("node f", style -> style.withFill(blue)));
  }

  @Test
  void fillsThatLookAlikeToSomeAreFound() {
    Color blue = Color.hex("#d9e7f8");
    Color violet = Color.hex("#e6dff3");
    Scene one = TAMPERED.styled("node f", style -> style.withFill(blue));
    assertThat(find("COL03", VIEW, one)).isEmpty();
    isFound("COL03", new Tampered(one).styled("node g", style -> style.withFill(violet)));
  }

  @Test
  void identifiersOfAProgramAreFound() {
    isFound("TYP01", TAMPERED.with(words("conv_3", new Point(20, 20))));
    isFound("TYP01", TAMPERED.with(words("step -1", new Point(20, 20))));
    assertThat(find("TYP01", VIEW, TAMPERED.with(words("step −1, x-ray", new Point(20, 20)))))
        .isEmpty();
  }

  @Test
  void dashesOnDashesAreFound() {
    Box line = box("edge f → e DATA");
    Point left = new Point(line.x(), line.centre().y());
    Point right = new Point(line.x() + 30, line.centre().y());
    Scene one = TAMPERED.with(Tampered.edge("a", "b", "backward", left, right));
    Scene both = new Tampered(one).with(Tampered.edge("c", "b", "backward", left, right));
    for (String id : List.of("edge a → b backward", "edge c → b backward")) {
      both = new Tampered(both).styled(id, style -> style.withDash(3.0, 2.0));
    }
    isFound("DBL01", both);
  }

  @Test
  void aLegendThatPromisesOwnWeightsOfWhatIsSharedIsFound() {
    Region plate = VIEW.root().regions().get(0);
    Region stack =
        new Region(
            "s",
            Region.Kind.STACK,
            Optional.empty(),
            Optional.of(Caption.words("×3")),
            Optional.empty(),
            List.of(),
            plate.nodes(),
            List.of());
    View copies = new View("Copies", "", VIEW.root().with(List.of(), List.of(stack)), VIEW.links());
    assertThat(find("STK01", VIEW, SCENE)).isEmpty();
    assertThat(find("STK01", copies, Sample.scene(copies))).isNotEmpty();
  }
}
