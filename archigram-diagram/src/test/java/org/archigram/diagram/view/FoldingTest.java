package org.archigram.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.model.Operator.Family;
import org.junit.jupiter.api.Test;

class FoldingTest {

  private static Node node(String id, Node.Kind kind, String title) {
    return new Node(
        id,
        kind,
        Family.ACTIVATION,
        "",
        Caption.words(title),
        List.of(),
        new Node.Result(Optional.of(Caption.words(id)), Optional.empty(), List.of()),
        Node.Weights.NONE,
        List.of(),
        Optional.empty(),
        List.of(id),
        "");
  }

  /** A row of boxes behind an input, of which every third says something else. */
  private static View row(int boxes, String... titles) {
    List<Node> nodes = new ArrayList<>(List.of(node("x", Node.Kind.INPUT, "x")));
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < boxes; i++) {
      nodes.add(node("v" + i, Node.Kind.OPERATION, titles[i % titles.length]));
      links.add(
          new Link(nodes.get(i).id(), nodes.get(i + 1).id(), Link.Kind.DATA, Optional.empty()));
    }
    Region root =
        new Region(
            "",
            Region.Kind.PICTURE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            nodes,
            List.of());
    return new View("row", "", root, links);
  }

  private static List<Caption> titles(View view) {
    return view.root().nodes().stream().map(Node::title).toList();
  }

  @Test
  void aPictureThatCanBeReadStaysAsItIs() {
    View view = row(1000, "relu");

    assertThat(view.folded()).isSameAs(view);
  }

  @Test
  void boxesInARowThatSayTheSameAreOneBoxWithTheirNumber() {
    View folded = row(4000, "relu").folded();

    assertThat(titles(folded)).containsExactly(Caption.words("x"), Caption.words("4000 × relu"));
    assertThat(folded.links()).hasSize(1);
    assertThat(folded.root().nodes().get(1).details())
        .containsExactly(Caption.words("v0"), Caption.words("…"), Caption.words("v3999"));
  }

  @Test
  void aThicketOfLinesIsFolded() {
    View row = row(60, "relu", "tanh");
    List<Node> nodes = row.root().nodes();
    List<Link> all = new ArrayList<>();
    for (int to = 1; to < nodes.size(); to++) {
      for (int from = 0; from < to; from++) {
        String reader = nodes.get(to).id();
        all.add(new Link(nodes.get(from).id(), reader, Link.Kind.DATA, Optional.empty()));
      }
    }

    assertThat(row.folded()).isSameAs(row);
    assertThat(row.with(row.root(), all).folded().root().nodes()).hasSize(13);
  }

  @Test
  void otherBoxesAreFoldedIntoAFewThatSayHowManyTheyAre() {
    View folded = row(4000, "relu", "tanh", "relu").folded();

    assertThat(folded.root().nodes()).hasSizeLessThan(20);
    assertThat(titles(folded)).contains(Caption.words("334 operations"));
    assertThat(folded.links()).hasSize(folded.root().nodes().size() - 1);
  }

  @Test
  void nothingThatABoxStandsForIsLost() {
    View view = row(4000, "relu", "tanh");

    assertThat(view.folded().root().allNodes().stream().flatMap(node -> node.members().stream()))
        .containsExactlyInAnyOrderElementsOf(
            view.root().allNodes().stream().flatMap(node -> node.members().stream()).toList());
  }
}
