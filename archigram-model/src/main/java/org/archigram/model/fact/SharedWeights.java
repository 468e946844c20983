package org.archigram.model.fact;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.jspecify.annotations.Nullable;

/** Sees to it that all calls of one instance have the same weights. */
final class SharedWeights {
  private final Solver solver;
  private final Map<Frame, Site> sites = new IdentityHashMap<>();

  /** The weights in one instance, and the instances in it, by name. */
  private static final class Site {
    final Map<String, Slot> weights = new HashMap<>();
    final Map<String, Site> inside = new HashMap<>();
    @Nullable Typed known;
  }

  SharedWeights(Solver solver) {
    this.solver = solver;
  }

  private Site site(Frame owner, String instance) {
    return sites
        .computeIfAbsent(owner, f -> new Site())
        .inside
        .computeIfAbsent(instance, i -> new Site());
  }

  /** The block of {@code called} stands in its place now. */
  void placed(Constraint.Called called, Frame inner) {
    Site site = site(called.frame().owner(called.call().level()), called.call().instance());
    sites.put(inner, site);
    for (Value weight : inner.scope.block().weights()) {
      same(called, site, weight, inner.slot(weight.id()));
    }
  }

  /** The types in the block of {@code called} are known. */
  void known(Constraint.Called called, Typed typed) {
    Site site = site(called.frame().owner(called.call().level()), called.call().instance());
    known(called, site, typed);
  }

  private void known(Constraint.Called called, Site site, Typed typed) {
    if (site.known == typed) {
      return;
    }
    site.known = typed;
    for (Value weight : typed.block().weights()) {
      Type type = typed.type(weight.id());
      same(called, site, weight, new Slot(type.shape(), "", type.element()));
    }
    for (var call : typed.block().calls()) {
      typed
          .find(call.id())
          .ifPresent(
              inner ->
                  known(
                      called,
                      site.inside.computeIfAbsent(call.instance(), i -> new Site()),
                      inner));
    }
  }

  private void same(Constraint.Called called, Site site, Value weight, Slot slot) {
    Slot first = site.weights.putIfAbsent(weight.id(), slot);
    if (first != null) {
      solver.add(
          new Constraint.Equal(
              called.frame(), slot, first, new Constraint.Shared(called.call(), weight)));
    }
  }
}
