package org.archigram.formats.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.archigram.formats.graph.Argument;
import org.archigram.formats.graph.Steps;
import org.archigram.formats.onnx.fact.Applied;
import org.archigram.model.Block;
import org.archigram.model.Operator;
import org.archigram.model.Size;
import org.archigram.model.build.Architectures;
import org.archigram.model.build.BlockBuilder;
import org.archigram.model.build.Term;
import org.archigram.model.operator.Operators;

/**
 * Writes a recurrent layer as the block that it is.
 *
 * <p>Before: one node that reads a whole sequence. After: a block with an axis of time, whose
 * equations read the step before, so that no later stage can take it for a plain function.
 */
final class Recurrent {
  private static final int STATE = 5;
  private static final int CELL_STATE = 6;
  private static final int PEEPHOLES = 7;

  private final Writing writing;
  private final Applied node;
  private final String kind;
  private final boolean bidirectional;
  private final List<Argument> arguments = new ArrayList<>();
  private BlockBuilder block;

  private Recurrent(Writing writing, String kind) {
    this.writing = writing;
    this.node = writing.node;
    this.kind = kind;
    this.bidirectional = node.word("direction", "forward").equals("bidirectional");
    this.block = Architectures.block(bidirectional ? "bidirectional " + kind : kind);
  }

  /** Writes the node as a block that is called {@code kind}. */
  static void write(Writing writing, String kind) {
    new Recurrent(writing, kind).write();
  }

  private void write() {
    hidden().ifPresent(size -> block.parameter("hidden", size));
    steps().ifPresent(steps -> block.axis(Steps.TIME, steps));
    List<Term> whole = new ArrayList<>(List.of(given("X", 0, "x")));
    if (node.has(4)) {
      whole.add(given("lengths", 4, "x"));
    }
    block.equation("x[t]", Steps.each(whole));
    boolean known = Cells.knows(node, kind) && IntStream.of(1, 2, 3, PEEPHOLES).allMatch(this::own);
    boolean backward = node.word("direction", "forward").equals("reverse");
    List<Side> sides =
        bidirectional
            ? List.of(new Side("_fwd", -1), new Side("_bwd", 1))
            : List.of(new Side("", backward ? 1 : -1));
    List<Term> other = known ? List.of() : weights();
    for (int i = 0; i < sides.size(); i++) {
      Side side = sides.get(i);
      if (known) {
        new Cells(block, node, kind).write(side, i);
      } else {
        cell(side, other);
      }
      initial("h", STATE, side);
      initial("c", CELL_STATE, side);
    }
    outputs(sides);
  }

  private Optional<Size> hidden() {
    long set = node.integer("hidden_size", 0);
    return set > 0 ? Optional.of(Size.of(set)) : Cells.size(node, 2, 2);
  }

  /** The length of the sequence, where the file tells it. */
  private Optional<Size> steps() {
    int dimension = node.integer("layout", 0) == 0 ? 0 : 1;
    return Cells.size(node, 0, dimension).filter(size -> size.known().isPresent());
  }

  /** Whether the input at a position is a weight that nothing else uses, or is not there. */
  private boolean own(int position) {
    return !node.has(position) || writing.owns(position);
  }

  private Term given(String name, int position, String symbol) {
    block.input(name, "*" + name.toLowerCase(java.util.Locale.ROOT));
    arguments.add(writing.in(position, symbol));
    return Term.of(name);
  }

  /** Weights that something else uses too, or that are computed, come in as values. */
  private List<Term> weights() {
    List<Term> all = new ArrayList<>();
    Map<Integer, String> names = Map.of(1, "W", 2, "R", 3, "B", PEEPHOLES, "P");
    for (int position : List.of(1, 2, 3, PEEPHOLES)) {
      if (node.has(position)) {
        String name = names.getOrDefault(position, "W");
        all.add(given(name, position, name.equals("B") ? "b" : name));
      }
    }
    for (int i = 4; i < node.node.inputs().size(); i++) {
      boolean state = i == 4 || i == STATE || i == CELL_STATE || i == PEEPHOLES;
      if (node.has(i) && !state) {
        all.add(given("q_" + (i - PEEPHOLES), i, "c"));
      }
    }
    return all;
  }

  /** A cell whose inside is not written out: the next state from the state before. */
  private void cell(Side side, List<Term> weights) {
    String state = side.name("s");
    List<Term> read = new ArrayList<>(List.of(Term.of("x"), Term.of(state).at("t", side.step())));
    read.addAll(weights);
    Operator cell = Operators.foreign(kind + " cell");
    block.equation(state + "[t]", new Term.Applied(cell, read, Settings.foreign(node.node)));
    block.equation(side.name("h") + "[t]", Steps.applied("output of", Term.of(state)));
    block.equation(side.name("c") + "[t]", Steps.applied("memory of", Term.of(state)));
  }

  private void initial(String value, int position, Side side) {
    boolean read = node.has(position) && (value.equals("h") || kind.endsWith("LSTM"));
    boolean there = read && !writing.isZero(position);
    if (!there) {
      return;
    }
    String name = value + "_initial";
    Term from =
        arguments.size() > 0 && seen.contains(name) ? Term.of(name) : given(name, position, "c");
    seen.add(name);
    String step = side.step() < 0 ? "0" : "T+1";
    block.boundary(side.name(value), Steps.TIME, step, Steps.applied("squeeze", from));
  }

  private final List<String> seen = new ArrayList<>();

  private void outputs(List<Side> sides) {
    List<String> made = List.of("Y", "Y_h", "Y_c");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < Math.min(made.size(), node.node.outputs().size()); i++) {
      if (!node.node.outputs().get(i).isEmpty()) {
        String state = i == 2 ? "c" : "h";
        List<Term> parts = new ArrayList<>();
        for (Side side : sides) {
          Term value = Term.of(side.name(state));
          parts.add(
              i == 0 ? Steps.all(value) : side.step() < 0 ? value.last("t") : value.first("t"));
        }
        block.output(made.get(i), "*" + made.get(i).toLowerCase(java.util.Locale.ROOT));
        Term one = i == 0 ? parts.get(0) : Steps.applied("unsqueeze", parts.get(0));
        block.equation(made.get(i), parts.size() == 1 ? one : Steps.joined(parts));
        places.add(i);
      }
    }
    Block done = block.build();
    int step = writing.use(done, arguments);
    for (int i = 0; i < places.size(); i++) {
      writing.result(places.get(i), new Argument.Earlier(step, i));
    }
  }

  /** One direction in which the sequence is read. */
  record Side(String suffix, int step) {
    String name(String value) {
      return value + suffix;
    }
  }
}
