package org.archigram.diagram.training;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.View;

/** Finds the node of a view that a value is part of, and the links between two nodes. */
final class Nodes {
  private final Map<String, Node> byId = new LinkedHashMap<>();
  private final Map<String, String> byMember = new LinkedHashMap<>();
  private final List<Link> links;
  private final Set<String> parted;

  /**
   * The nodes of a view.
   *
   * @param parted the stacks whose copies it shows one by one
   */
  Nodes(View view, Set<String> parted) {
    this.links = view.links();
    this.parted = parted;
    for (Node node : view.root().allNodes()) {
      byId.put(node.id(), node);
      node.members().forEach(member -> byMember.putIfAbsent(member, node.id()));
    }
  }

  Optional<Node> node(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The node that stands for a value, or for the closed block around it. */
  Optional<String> of(String path) {
    String at = known(path);
    while (!byMember.containsKey(at) && at.indexOf('.') >= 0) {
      at = at.substring(0, at.lastIndexOf('.'));
    }
    return Optional.ofNullable(byMember.get(at));
  }

  /** A path in which only the copies are told apart that the view tells apart. */
  private String known(String path) {
    StringBuilder known = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    for (String part : path.split("\\.")) {
      String call = Wiring.shown(part);
      known.append(known.isEmpty() ? "" : ".");
      plain.append(plain.isEmpty() ? "" : ".").append(call);
      known.append(parted.contains(plain.toString()) ? part : call);
    }
    return known.toString();
  }

  /** The links by which a value gets from one node to another, through delays or not. */
  Set<Link> between(String from, String to, boolean shifted) {
    Set<Link> found = new LinkedHashSet<>();
    for (Link link : links) {
      if (!link.from().equals(from)) {
        continue;
      }
      if (link.to().equals(to)) {
        found.add(link);
      } else if (shifted && passesOn(link.to()) && !found.contains(link)) {
        Set<Link> further = between(link.to(), to, true);
        found.addAll(further);
        if (!further.isEmpty()) {
          found.add(link);
        }
      }
    }
    return found;
  }

  /** Whether a node only brings a value of another step. */
  private boolean passesOn(String id) {
    return node(id)
        .filter(
            node ->
                switch (node.kind()) {
                  case DELAY, SHIFT, ALL, MEMORY, PICK -> true;
                  case INPUT,
                      TARGET,
                      OUTPUT,
                      WEIGHT,
                      CONSTANT,
                      LAYER,
                      OPERATION,
                      POINT,
                      BLOCK,
                      SAMPLE,
                      SPIKE,
                      GRADIENT,
                      RULE,
                      LOSS ->
                      false;
                })
        .isPresent();
  }
}
