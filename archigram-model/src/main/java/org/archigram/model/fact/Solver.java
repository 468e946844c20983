package org.archigram.model.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Shape;
import org.archigram.model.Type;
import org.archigram.model.Type.Element;

/**
 * Solves the constraints of a block and of all that it calls.
 *
 * <p>A constraint is looked at again when a variable that it mentions becomes known, so the work is
 * bounded by the number of variables. Calls wait until their arguments are known, because then the
 * answer may be known from before; those that wait in vain are put in place one by one. Defaults
 * are taken last.
 */
final class Solver {
  private static final int DEFAULT_ROUNDS = 50;
  private final Store store = new Store(this::wake);
  private final Memory memory;
  private final Set<String> broken;
  private final Map<String, Set<Constraint>> watchers = new HashMap<>();
  private final Deque<Constraint> queue = new ArrayDeque<>();
  private final Deque<Constraint> late = new ArrayDeque<>();
  private final Set<Constraint> queued = new HashSet<>();
  private final Set<Constraint> done = new HashSet<>();
  private final List<Constraint.Applied> applications = new ArrayList<>();
  private final Deque<Constraint.Called> waiting = new ArrayDeque<>();
  private final Map<String, Constraint> reasons = new HashMap<>();
  private final List<Clash> clashes = new ArrayList<>();
  private final Sites sites = new Sites(this);
  private Optional<Constraint> current = Optional.empty();

  Solver(Memory memory) {
    this(memory, Set.of());
  }

  /** A solver that leaves out the constraints with these keys. */
  Solver(Memory memory, Set<String> broken) {
    this.memory = memory;
    this.broken = broken;
  }

  Store store() {
    return store;
  }

  Memory memory() {
    return memory;
  }

  List<Clash> clashes() {
    return clashes;
  }

  /** The constraint that a variable became known by. */
  Optional<Constraint> reason(String variable) {
    return Optional.ofNullable(reasons.get(variable));
  }

  /** Solves all that follows without defaults. */
  Frame solve(Scope root, List<Type> inputs) {
    Frame frame = new Frame(root, null, null, store);
    sites.open(frame, inputs);
    drain();
    while (!waiting.isEmpty()) {
      Constraint.Called call = waiting.remove();
      if (done.add(call)) {
        sites.place(call);
        drain();
      }
    }
    return frame;
  }

  /** Takes defaults where nothing else is left to find. */
  void settle() {
    boolean changed = true;
    for (int round = 0; changed && round < DEFAULT_ROUNDS; round++) {
      changed = false;
      for (Constraint.Applied application : applications) {
        if (!done.contains(application)) {
          int before = reasons.size();
          look(application, true);
          drain();
          changed |= reasons.size() > before;
        }
      }
    }
  }

  void add(Constraint constraint) {
    if (!broken.isEmpty() && broken.contains(constraint.key())) {
      return;
    }
    if (constraint instanceof Constraint.Applied applied) {
      applications.add(applied);
    } else if (constraint instanceof Constraint.Called called) {
      waiting.add(called);
    }
    enqueue(constraint);
  }

  private void enqueue(Constraint constraint) {
    if (!done.contains(constraint) && queued.add(constraint)) {
      queueOf(constraint).add(constraint);
    }
  }

  /** What follows from definitions comes first, so that what is merely claimed gets the blame. */
  private Deque<Constraint> queueOf(Constraint constraint) {
    boolean claim = constraint instanceof Constraint.Equal equal && equal.reason().isClaim();
    return claim ? late : queue;
  }

  private void wake(String variable) {
    current.ifPresent(constraint -> reasons.put(variable, constraint));
    Set<Constraint> waking = watchers.remove(variable);
    if (waking != null) {
      waking.forEach(this::enqueue);
    }
  }

  private void drain() {
    while (!queue.isEmpty() || !late.isEmpty()) {
      Constraint constraint = queue.isEmpty() ? late.remove() : queue.remove();
      queued.remove(constraint);
      look(constraint, false);
    }
  }

  private void look(Constraint constraint, boolean last) {
    current = Optional.of(constraint);
    Optional<Clash> clash = Optional.empty();
    boolean finished = false;
    if (constraint instanceof Constraint.Applied applied) {
      finished = known(applied);
      clash = new Application(applied, this, last).look();
      if (!finished && known(applied)) {
        enqueue(applied);
      }
    } else if (constraint instanceof Constraint.Equal equal) {
      clash = equate(equal);
    } else if (constraint instanceof Constraint.Called called && !done.contains(called)) {
      finished = known(called) && sites.recall(called);
    }
    current = Optional.empty();
    clash.ifPresent(clashes::add);
    if (clash.isPresent() || finished) {
      done.add(constraint);
    } else {
      watch(constraint);
    }
  }

  /** Whether a rule that looks now sees all there is. */
  private boolean known(Constraint constraint) {
    return constraint.slots().stream().allMatch(this::known);
  }

  boolean known(Slot slot) {
    Shape shape = store.resolve(slot.shape);
    boolean sizes = shape.ranked() && shape.head().stream().allMatch(s -> s.known().isPresent());
    return sizes
        && (!(slot.element() instanceof Element.Category category)
            || store.resolve(category.count()).known().isPresent());
  }

  private void watch(Constraint constraint) {
    for (Slot slot : constraint.slots()) {
      Set<String> open = new HashSet<>(Store.variables(store.resolve(slot.shape)));
      if (!slot.hasElement()) {
        open.add(slot.key);
      } else if (slot.element() instanceof Element.Category category) {
        open.addAll(store.resolve(category.count()).names());
      }
      open.forEach(
          name -> watchers.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(constraint));
    }
  }

  private Optional<Clash> equate(Constraint.Equal equal) {
    Shape one = store.resolve(equal.one().shape);
    Shape other = store.resolve(equal.other().shape);
    if (store.equate(one, other) == Store.Verdict.FAILS) {
      return Optional.of(new Clash(equal, new Clash.OfShape(0, one), new Clash.OfShape(1, other)));
    }
    return equateElements(equal);
  }

  private Optional<Clash> equateElements(Constraint.Equal equal) {
    boolean fits = !equal.one().hasElement() || equate(equal.other(), equal.one().element());
    if (fits && equal.other().hasElement()) {
      fits = equate(equal.one(), equal.other().element());
    }
    return fits
        ? Optional.empty()
        : Optional.of(
            new Clash(
                equal,
                new Clash.OfElement(equal.frame().type(equal.one()).element().toString()),
                new Clash.OfElement(equal.frame().type(equal.other()).element().toString())));
  }

  /** States what the elements in {@code slot} are; false if they are something else. */
  boolean equate(Slot slot, Element element) {
    if (!slot.hasElement()) {
      slot.become(element);
      wake(slot.key);
      return true;
    }
    if (slot.element() instanceof Element.Category one
        && element instanceof Element.Category other) {
      return store.equate(one.count(), other.count()) != Store.Verdict.FAILS;
    }
    return slot.element().equals(element);
  }
}
