package org.archigram.diagram.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.training.Lessons.Lesson;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.View;
import org.archigram.model.Attribute;
import org.archigram.model.Initialiser;
import org.archigram.model.Operator;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** Draws learning rules: what they look at, and the weights that they find. */
final class Taught {
  private final Nodes nodes;
  private final List<Lesson> lessons;

  Taught(Nodes nodes, List<Lesson> lessons) {
    this.nodes = nodes;
    this.lessons = lessons;
  }

  /** The view with a box for each rule of which it is known what it reads. */
  View in(View view) {
    List<Node> all = new ArrayList<>(view.root().nodes());
    Set<Link> links = new LinkedHashSet<>(view.links());
    for (int i = 0; i < lessons.size(); i++) {
      Lesson lesson = lessons.get(i);
      Set<String> reads = found(lesson.reads());
      if (reads.isEmpty()) {
        continue;
      }
      Node rule = rule("rule " + (i + 1), lesson);
      all.add(rule);
      reads.forEach(read -> links.add(link(read, rule.id(), Link.Kind.RULE)));
      found(lesson.finds()).forEach(found -> links.add(link(rule.id(), found, Link.Kind.FOUND)));
    }
    return view.with(view.root().with(all, view.root().regions()), List.copyOf(links));
  }

  private static Link link(String from, String to, Link.Kind kind) {
    return new Link(from, to, kind, Optional.empty());
  }

  private Set<String> found(Set<String> paths) {
    Set<String> found = new LinkedHashSet<>();
    paths.forEach(path -> nodes.of(path).ifPresent(found::add));
    return found;
  }

  private static Node rule(String id, Lesson lesson) {
    Initialiser.Step rule = lesson.rule().rule();
    List<Formula> weights = lesson.rule().weights().stream().map(Names::of).toList();
    return new Node(
        id,
        Node.Kind.RULE,
        Operator.Family.LOSS,
        rule.name(),
        Caption.words(rule.name().replace('_', ' ')),
        List.of(Caption.maths(finds(weights, rule))),
        Node.Result.NONE,
        Node.Weights.NONE,
        List.of(),
        Optional.empty(),
        List.of(),
        "the rule " + rule + ", which finds " + String.join(", ", lesson.rule().weights()));
  }

  /** {@code → W_out}, with the settings of the rule before. */
  private static Formula finds(List<Formula> weights, Initialiser.Step rule) {
    List<Formula> row = new ArrayList<>();
    for (Attribute setting : rule.arguments().values().values()) {
      row.add(
          setting instanceof Attribute.Real real
              ? Names.number(real.value())
              : Formula.upright(setting.toString()));
    }
    row.add(Formula.relation("→"));
    for (int i = 0; i < weights.size(); i++) {
      if (i > 0) {
        row.add(new Formula.Sign(",", Formula.Kind.PUNCTUATION));
      }
      row.add(weights.get(i));
    }
    return new Formula.Row(row);
  }
}
