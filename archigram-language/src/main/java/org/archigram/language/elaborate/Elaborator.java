package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Item;
import org.archigram.language.syntax.Span;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Instance;
import org.archigram.model.Size;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;

/**
 * Makes blocks, each once for the parameters that it is given.
 *
 * <p>Blocks that are made already are used again, so the work does not grow with the number of
 * calls.
 */
final class Elaborator {
  private static final int DEEPEST = 64;
  private static final int HIGHEST = 900;

  private final List<Problem> problems = new ArrayList<>();
  private final Map<Text, Wording> wordings = new IdentityHashMap<>();
  private final Map<Key, Block> blocks = new HashMap<>();
  private final Map<Block, Integer> heights = new IdentityHashMap<>();
  private final Set<Written> made = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Written> active = new ArrayList<>();
  private final List<Place> calls = new ArrayList<>();
  private int height;

  private record Key(Written written, Map<String, Known> given) {}

  List<Problem> problems() {
    return problems;
  }

  Wording wording(Text text) {
    return wordings.computeIfAbsent(text, t -> new Wording(t, problems, this::call));
  }

  /** Where the block that is being made is called; empty for the root. */
  Optional<Place> call() {
    return calls.size() < 2 ? Optional.empty() : Optional.of(calls.get(calls.size() - 1));
  }

  /** Counts how deep expressions are nested, those of the callers included. */
  void enter(Span span, Wording wording) {
    if (++height > HIGHEST) {
      wording.tooDeep(span);
      height--;
      throw new Abandoned();
    }
  }

  void leave() {
    height--;
  }

  /** The whole architecture, with the settings that the user gives for its parameters. */
  Architecture architecture(Written root, Map<String, Known> settings) {
    Map<String, Known> all = new LinkedHashMap<>();
    Names names = new Names(null, 0);
    Wording wording = wording(root.text());
    for (Item.Parameter parameter : root.parameters()) {
      String name = parameter.name().text();
      Known value =
          Optional.ofNullable(settings.get(name))
              .or(() -> byDefault(root, parameter, names))
              .orElseGet(() -> new Known.Whole(Size.named(name)));
      names.constant(name, value);
      all.put(name, value);
    }
    return new Architecture(root.name(), block(root, all, root.item().span(), wording));
  }

  private Optional<Known> byDefault(Written written, Item.Parameter parameter, Names names) {
    Statics statics = new Statics(names, written.text(), wording(written.text()));
    return parameter.value().map(statics::of);
  }

  /** The block that a call makes with the given parameters. */
  Block block(Written written, Map<String, Known> given, Span call, Wording caller) {
    Key key = new Key(written, given);
    Block known = blocks.get(key);
    if (known != null) {
      requireRoom(heights.getOrDefault(known, 0), call, caller);
      return known;
    }
    if (active.contains(written)) {
      caller.recursion(call, active.subList(active.indexOf(written), active.size()), written);
      throw new Abandoned();
    }
    requireRoom(1, call, caller);
    active.add(written);
    calls.add(caller.place(call));
    try {
      Block block = made(written, given, call, caller);
      blocks.put(key, block);
      heights.put(block, 1 + inside(block));
      made.add(written);
      return block;
    } finally {
      active.remove(active.size() - 1);
      calls.remove(calls.size() - 1);
    }
  }

  /** Also where the blocks inside were made before, one after the other. */
  private void requireRoom(int height, Span call, Wording caller) {
    if (active.size() + height > DEEPEST) {
      caller.tooDeep(call);
      throw new Abandoned();
    }
  }

  /** How deep the blocks in a block are nested; the body of a stack is no level of its own. */
  private int inside(Block block) {
    int most = 0;
    for (Instance instance : block.instances()) {
      Integer known = heights.get(instance.block());
      most = Math.max(most, known == null ? inside(instance.block()) : known);
    }
    return most;
  }

  private Block made(Written written, Map<String, Known> given, Span call, Wording caller) {
    Names names = new Names(null, 0);
    List<String> missing = new ArrayList<>();
    Map<String, Span> taken = new LinkedHashMap<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Item.Parameter parameter : written.parameters()) {
      String name = parameter.name().text();
      Optional<Known> value =
          Optional.ofNullable(given.get(name)).or(() -> byDefault(written, parameter, names));
      if (value.isEmpty()) {
        missing.add(name);
      }
      names.constant(name, value.orElseGet(Known.Missing::new));
      if (taken.put(name, parameter.span()) != null) {
        wording(written.text()).duplicate(parameter.name(), written.place(parameter.span()));
      }
      if (given.containsKey(name)) {
        parameters.put(name, given.get(name).text());
      }
    }
    if (!missing.isEmpty()) {
      caller.arguments().missingParameters(call, written, missing);
    }
    names.forgetUse();
    return body(written, names, taken, parameters);
  }

  private Block body(
      Written written, Names names, Map<String, Span> taken, Map<String, String> parameters) {
    Axes axes = new Axes();
    Draft draft = new Draft();
    Scope scope = new Scope(this, written, names, axes, draft);
    new Body(scope, written.item().body()).elaborate(taken);
    axes.all().forEach(axis -> draft.axes.put(axis.name(), axis));
    Item.Definition item = written.item();
    for (Item.Parameter parameter : item.parameters()) {
      if (!names.isUsed(parameter.name().text())) {
        scope.wording().arguments().unusedParameter(parameter.name(), written.name());
      }
    }
    Block.Kind kind = written.isNetwork() ? Block.Kind.NETWORK : Block.Kind.BLOCK;
    return draft.build(
        written.name(), kind, parameters, item.documentation(), written.place(item.name().span()));
  }

  /** Whether a block has been made, with whatever parameters. */
  boolean isMade(Written written) {
    return made.contains(written);
  }

  /** The value of a setting that the user gives. */
  Known setting(Written root, Expression expression) {
    Statics statics = new Statics(new Names(null, 0), root.text(), wording(root.text()));
    return statics.of(expression);
  }

  /** Leaves a statement whose error has been reported; never leaves the package. */
  static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Abandoned() {
      super("reported", null, false, false);
    }
  }
}
