package org.archigram.cli.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.archigram.diagram.check.Clarity;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.text.Typesetter;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.language.Language;
import org.archigram.language.Read;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.archigram.model.problem.Source;
import org.archigram.zoo.Zoo;

/** What a reader sees of a text that is drawn. */
record Seen(View view, Scene scene) {

  static Seen of(String text, int depth) {
    return of(text, depth, Set.of());
  }

  static Seen of(String text, int depth, Set<ViewOptions.Extra> extras) {
    Read read = Language.read(new Source("test.arch", text));
    Architecture architecture =
        read.architecture().orElseThrow(() -> new AssertionError(read.problems() + "\n" + text));
    ViewOptions options = new ViewOptions(ViewOptions.Kind.FLOW, depth, Set.of(), extras);
    View view =
        depth == ViewOptions.AUTO
            ? View.withInsets(architecture, Types.of(architecture), options)
            : View.of(architecture, Types.of(architecture), options);
    Scene scene = Figure.of(view, Theme.LIGHT, Direction.RIGHT);
    assertThat(Clarity.check(view, scene)).noneMatch(f -> f.level() == Finding.Level.ERROR);
    return new Seen(view, scene);
  }

  static Seen bundled(String name, int depth) {
    return of(Zoo.entry(name).orElseThrow().source().text(), depth);
  }

  String svg() {
    return Svg.write(scene);
  }

  /** The only node with this text in it. */
  Node node(String text) {
    List<Node> found =
        view.root().allNodes().stream().filter(node -> texts(node).contains(text)).toList();
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>(List.of(read(node.title())));
    node.details().forEach(detail -> texts.add(read(detail)));
    node.result().names().stream().map(Seen::read).forEach(texts::add);
    node.result().shape().map(Seen::read).ifPresent(texts::add);
    return texts;
  }

  /** The titles of all nodes. */
  List<String> titles() {
    return view.root().allNodes().stream().map(node -> read(node.title())).toList();
  }

  /** The badges of a node: what each says, and its text. */
  List<String> badges(String text) {
    return badges(node(text).badges());
  }

  static List<String> badges(List<Node.Badge> badges) {
    return badges.stream().map(badge -> (badge.mark() + " " + read(badge.text())).strip()).toList();
  }

  /** The kinds of the lines from one node to another. */
  List<Link.Kind> lines(String from, String to) {
    String source = node(from).id();
    String reader = node(to).id();
    return view.links().stream()
        .filter(link -> link.from().equals(source) && link.to().equals(reader))
        .map(Link::kind)
        .sorted()
        .toList();
  }

  /** The texts of the legend. */
  List<String> legend() {
    return scene.marks().stream()
        .filter(Mark.Group.class::isInstance)
        .map(Mark.Group.class::cast)
        .filter(group -> group.kind().equals("legend"))
        .map(group -> group.caption().title())
        .toList();
  }

  List<Region> regions(Region.Kind kind) {
    return regions(view.root()).stream().filter(region -> region.kind() == kind).toList();
  }

  /** The ranges of all plates, and the counts of all stacks. */
  List<String> corners() {
    return regions(view.root()).stream()
        .flatMap(region -> region.corner().stream())
        .map(Seen::read)
        .toList();
  }

  private static List<Region> regions(Region root) {
    List<Region> all = new ArrayList<>(List.of(root));
    root.regions().forEach(inner -> all.addAll(regions(inner)));
    return all;
  }

  static String read(Caption caption) {
    return caption instanceof Caption.Maths maths
        ? new Typesetter().formula(maths.formula(), 10).reading()
        : ((Caption.Words) caption).text();
  }
}
