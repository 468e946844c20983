package org.archigram.diagram.unroll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.model.Operator;
import org.archigram.model.formula.Formula;

/** What stands for steps that are not drawn: zeros before the first, dots for those between. */
final class Between {
  private final Map<String, List<Formula>> begins = new LinkedHashMap<>();
  private final Set<String> dots = new LinkedHashSet<>();
  private final Map<String, String> plates = new LinkedHashMap<>();

  /** The zero that a value begins with where nothing else is written; its name may be unknown. */
  String begin(String plate, String key, List<Formula> name) {
    String id = name.isEmpty() ? plate + " before" : key + " before";
    begins.put(id, name);
    plates.put(id, plate);
    return id;
  }

  /** The dots behind what a step hands on. */
  String dots(String plate, String from) {
    String id = from + " …";
    dots.add(id);
    plates.put(id, plate);
    return id;
  }

  /** Makes one node of zeros that the same readers read. */
  void joined(Map<String, Link> links) {
    Map<Set<String>, String> kept = new LinkedHashMap<>();
    for (String id : List.copyOf(begins.keySet())) {
      Set<String> readers = new LinkedHashSet<>(List.of(plates.getOrDefault(id, "")));
      List<Link> own = links.values().stream().filter(link -> link.from().equals(id)).toList();
      own.forEach(link -> readers.add(link.to()));
      String first = kept.putIfAbsent(readers, id);
      if (first != null) {
        join(first, id, own, links);
      }
    }
  }

  private void join(String first, String id, List<Link> own, Map<String, Link> links) {
    Set<Formula> names = new LinkedHashSet<>(begins.getOrDefault(first, List.of()));
    names.addAll(begins.getOrDefault(id, List.of()));
    begins.put(first, List.copyOf(names));
    begins.remove(id);
    for (Link link : own) {
      links.values().remove(link);
      links.replaceAll(
          (key, other) ->
              other.from().equals(first) && other.to().equals(link.to())
                  ? other.with(new Link(first, link.to(), link.kind(), link.role()))
                  : other);
    }
  }

  /** What stands beside the steps of a plate. */
  List<Node> nodes(String plate) {
    List<Node> nodes = new ArrayList<>();
    Formula zero = Formula.upright("0");
    begins.forEach(
        (id, names) -> {
          Formula title =
              names.isEmpty()
                  ? zero
                  : Formula.row(Unrolling.list(names), Formula.relation("="), zero);
          nodes.add(plain(id, Caption.maths(title), "before the first step"));
        });
    dots.forEach(id -> nodes.add(plain(id, Caption.words("· · ·"), "the steps between")));
    nodes.removeIf(node -> !plate.equals(plates.get(node.id())));
    return nodes;
  }

  private static Node plain(String id, Caption title, String description) {
    return new Node(
        id,
        Node.Kind.CONSTANT,
        Operator.Family.ARRANGEMENT,
        "",
        title,
        List.of(),
        Node.Result.NONE,
        Node.Weights.NONE,
        List.of(),
        Optional.empty(),
        List.of(),
        description);
  }
}
