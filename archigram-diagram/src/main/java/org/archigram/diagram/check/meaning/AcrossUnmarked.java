package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.model.Attribute;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;

/** A closed block that reads all steps of an axis which it runs along says so. */
final class AcrossUnmarked implements Rule {

  @Override
  public String id() {
    return "AXS02";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    Map<Typed, Set<String>> known = new IdentityHashMap<>();
    for (Typed root : drawing.meant().stream().toList()) {
      for (DrawnNode node : drawing.nodes()) {
        Set<String> axes = new LinkedHashSet<>();
        if (node.kind().equals("block")) {
          node.members().stream()
              .flatMap(member -> Meant.at(root, member).stream())
              .flatMap(meant -> meant.inside().stream())
              .forEach(inside -> axes.addAll(across(inside, known)));
        }
        if (!axes.isEmpty() && !node.has("across")) {
          String message = node.id() + " reads all steps of " + String.join(", ", axes);
          findings.add(Finding.warning(this, message + ", and has no mark for it", node.id()));
        }
      }
    }
    return findings;
  }

  /** The axes of its inputs that a block goes along as a whole. */
  private static Set<String> across(Typed typed, Map<Typed, Set<String>> known) {
    Set<String> before = known.get(typed);
    if (before != null) {
      return before;
    }
    Set<String> axes = new LinkedHashSet<>();
    for (Value value : typed.block().values()) {
      if (value.definition() instanceof Definition.Apply apply) {
        apply.attributes().values().values().stream()
            .filter(Attribute.Axes.class::isInstance)
            .filter(attribute -> !apply.arguments().isEmpty())
            .forEach(attribute -> axes.addAll(((Attribute.Axes) attribute).names()));
      }
    }
    for (Call call : typed.block().calls()) {
      Map<String, String> names = typed.axes(call.id());
      typed
          .find(call.id())
          .ifPresent(
              inner -> across(inner, known).forEach(a -> axes.add(names.getOrDefault(a, a))));
    }
    Set<String> entering = new LinkedHashSet<>();
    typed.block().inputs().forEach(input -> entering.addAll(typed.type(input.id()).axes()));
    axes.retainAll(entering);
    known.put(typed, axes);
    return axes;
  }
}
