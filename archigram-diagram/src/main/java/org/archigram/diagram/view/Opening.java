package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.fact.Typed;
import org.archigram.model.problem.Place;

/**
 * Chooses which blocks an overview opens: one of each kind, while the picture stays small.
 *
 * <p>What the same text defines comes first, then what a stack repeats, then the outermost, and of
 * these the smallest. Blocks of the same text that find no room are opened beside the picture.
 */
final class Opening {
  /** More than this is no overview. */
  private static final int MOST = 25;

  /** More than this beside it would be more than the picture itself. */
  private static final int MOST_BESIDE = 25;

  /** A block of the library of fewer boxes is said well enough by its name. */
  private static final int LEAST = 3;

  private final Frame root;
  private final BiPredicate<Frame, Call> always;
  private final boolean layers;
  private final Set<String> opened = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<Typed, Integer> sizes = new IdentityHashMap<>();

  private Opening(Frame root, BiPredicate<Frame, Call> always, boolean layers) {
    this.root = root;
    this.always = always;
    this.layers = layers;
  }

  /** Opens no block but those that are opened always. */
  static Opening least(Frame root, BiPredicate<Frame, Call> always, boolean layers) {
    return new Opening(root, always, layers);
  }

  /** Opens blocks besides those that are opened always. */
  static Opening overview(Frame root, BiPredicate<Frame, Call> always, boolean layers) {
    Opening opening = new Opening(root, always, layers);
    boolean more = true;
    while (more) {
      more = opening.next();
    }
    return opening;
  }

  /** What the picture shows of {@code frame}. */
  List<Atom> atoms(Frame frame) {
    return Expansion.of(frame, this::opens);
  }

  /** The blocks to open beside the picture: what it keeps closed, and what these keep closed. */
  List<Frame> insets() {
    List<Atom> shown = new ArrayList<>(atoms(root));
    Set<String> known = new HashSet<>();
    shown.forEach(atom -> blocks(atom.frame, known));
    List<Frame> insets = new ArrayList<>();
    int room = MOST_BESIDE;
    Optional<Atom> next = beside(shown, known, room);
    while (next.isPresent()) {
      Atom closed = next.get();
      Call call = closed.call().orElseThrow();
      Frame inset = closed.frame.inside(call, Expansion.carried(closed.frame, call)).asInset();
      insets.add(inset);
      room -= size(closed);
      shown.addAll(atoms(inset));
      known.add(name(closed));
      next = beside(shown, known, room);
    }
    return insets;
  }

  private Optional<Atom> beside(List<Atom> shown, Set<String> known, int room) {
    return shown.stream()
        .filter(atom -> atom.kind == Atom.Kind.CALL && !known.contains(name(atom)))
        .filter(atom -> isAtHome(atom) && isWorthIt(atom) && size(atom) <= room)
        .min(
            Comparator.comparing((Atom atom) -> !isRepeated(atom.frame))
                .thenComparing(atom -> atom.frame.depth()));
  }

  /** The names of the opened blocks around something. */
  private static void blocks(Frame frame, Set<String> names) {
    names.add(frame.block().name());
    frame.around().ifPresent(outer -> blocks(outer, names));
  }

  /** Opens one block more, if there is one that fits. */
  private boolean next() {
    List<Atom> atoms = atoms(root);
    int room = MOST - boxes(atoms);
    if (room < 1) {
      return false;
    }
    Optional<Atom> best =
        atoms.stream()
            .filter(atom -> atom.kind == Atom.Kind.CALL && !seen.contains(name(atom)))
            .filter(atom -> isWorthIt(atom) && size(atom) - 1 <= room)
            .min(
                Comparator.comparing((Atom atom) -> !isAtHome(atom))
                    .thenComparing(atom -> size(atom) < LEAST)
                    .thenComparing(atom -> !isRepeated(atom.frame))
                    .thenComparing(atom -> atom.frame.depth())
                    .thenComparing(this::size)
                    .thenComparing(atom -> atom.id));
    best.ifPresent(
        atom -> {
          opened.add(atom.id);
          seen.add(name(atom));
        });
    return best.isPresent();
  }

  private boolean opens(Frame frame, Call call) {
    return always.test(frame, call) || opened.contains(frame.member(call.id()));
  }

  private boolean isWorthIt(Atom call) {
    int size = size(call);
    return size >= LEAST || isAtHome(call) && (size > 1 || !Blocks.isSaid(call));
  }

  private static String name(Atom call) {
    return call.instance().block().name();
  }

  /** The boxes that stand in place of the block when it is open. */
  private int size(Atom call) {
    Typed typed = call.frame.typed().inside(call.call().orElseThrow().id());
    Integer known = sizes.get(typed);
    if (known == null) {
      known = boxes(Expansion.of(Frame.root(typed, call.recurrence()), always));
      sizes.put(typed, known);
    }
    return known;
  }

  private int boxes(List<Atom> atoms) {
    return (int)
        Fusion.of(atoms, layers, layers).stream()
            .filter(
                group ->
                    switch (group.head.kind) {
                      case INPUT, TARGET, OUTPUT -> false;
                      case WEIGHT, CONSTANT, APPLY, CALL, DELAY, PICK, LOSS -> true;
                    })
            .count();
  }

  private static boolean isRepeated(Frame frame) {
    return frame.block().kind() == Block.Kind.STACK
        || frame.parent().filter(Opening::isRepeated).isPresent();
  }

  /** Whether the block is defined where the whole is, and not in a library. */
  private boolean isAtHome(Atom call) {
    return file(call.instance().block().place()).equals(file(root.block().place()));
  }

  private static Optional<String> file(Place place) {
    return place instanceof Place.InText in ? Optional.of(in.source().name()) : Optional.empty();
  }
}
