package org.archigram.model.fact;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.archigram.model.Call;
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

    /** The types that are known of all of it; they are taken apart only when others are, too. */
    @Nullable Typed known;

    boolean apart;

    Site inside(String instance) {
      takeApart();
      return inside.computeIfAbsent(instance, i -> new Site());
    }

    void takeApart() {
      Typed typed = known;
      if (typed == null || apart) {
        return;
      }
      apart = true;
      for (Value weight : typed.block().weights()) {
        weights.putIfAbsent(weight.id(), slot(typed, weight));
      }
      for (Call call : typed.block().calls()) {
        Site site = inside.computeIfAbsent(call.instance(), i -> new Site());
        if (site.known == null) {
          site.known = typed.find(call.id()).orElse(null);
        }
      }
    }
  }

  private static Slot slot(Typed typed, Value weight) {
    Type type = typed.type(weight.id());
    return new Slot(type.shape(), "", type.element());
  }

  SharedWeights(Solver solver) {
    this.solver = solver;
  }

  private Site site(Frame owner, String instance) {
    return sites.computeIfAbsent(owner, f -> new Site()).inside(instance);
  }

  /** The block of {@code called} stands in its place now. */
  void placed(Constraint.Called called, Frame inner) {
    Site site = site(called.frame().owner(called.call().level()), called.call().instance());
    sites.put(inner, site);
    site.takeApart();
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
    if (site.known == null && site.weights.isEmpty() && site.inside.isEmpty()) {
      site.known = typed; // nothing to compare with; a block of many may be of very many
      return;
    }
    site.takeApart();
    site.known = typed;
    site.apart = true;
    for (Value weight : typed.block().weights()) {
      same(called, site, weight, slot(typed, weight));
    }
    for (Call call : typed.block().calls()) {
      typed.find(call.id()).ifPresent(inner -> known(called, site.inside(call.instance()), inner));
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
