package org.archigram.formats.onnx;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.archigram.formats.onnx.fact.Applied;
import org.archigram.model.Size;
import org.archigram.model.build.BlockBuilder;
import org.archigram.model.build.Term;

/** The equations of the recurrent cells that the format defines. */
final class Cells {
  private static final Map<String, List<String>> GATES =
      Map.of(
          "LSTM", List.of("i", "o", "f", "c"), "GRU", List.of("z", "r", "h"), "RNN", List.of("h"));

  private static final Map<String, List<String>> USUAL =
      Map.of(
          "LSTM", List.of("sigmoid", "tanh", "tanh"),
          "GRU", List.of("sigmoid", "tanh"),
          "RNN", List.of("tanh"));

  private static final List<String> FUNCTIONS =
      List.of("sigmoid", "tanh", "relu", "softsign", "softplus");

  private final BlockBuilder block;
  private final Applied node;
  private final String kind;
  private Recurrent.Side side = new Recurrent.Side("", -1);
  private List<String> functions = List.of();

  Cells(BlockBuilder block, Applied node, String kind) {
    this.block = block;
    this.node = node;
    this.kind = kind;
  }

  /** Whether the node computes what is written here, with nothing besides. */
  static boolean knows(Applied node, String kind) {
    return GATES.containsKey(kind)
        && node.attribute("clip").isEmpty()
        && node.integer("input_forget", 0) == 0
        && node.attribute("activation_alpha").isEmpty()
        && node.attribute("activation_beta").isEmpty()
        && words(node).stream().allMatch(FUNCTIONS::contains);
  }

  private static List<String> words(Applied node) {
    return node.attribute("activations").map(a -> a.words()).orElse(List.of()).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** A dimension of an input, where it is known. */
  static Optional<Size> size(Applied node, int position, int dimension) {
    return node.shape(position)
        .filter(shape -> shape.size() > dimension)
        .map(shape -> shape.get(dimension));
  }

  /** Writes the cell for one direction, the {@code number}th. */
  void write(Recurrent.Side direction, int number) {
    side = direction;
    List<String> usual = USUAL.getOrDefault(kind, List.of());
    List<String> words = words(node);
    int from = words.size() >= (number + 1) * usual.size() ? number * usual.size() : 0;
    functions =
        words.size() >= from + usual.size() ? words.subList(from, from + usual.size()) : usual;
    declare();
    switch (kind) {
      case "LSTM" -> lstm();
      case "GRU" -> gru();
      default -> define("h", function(0, sum("h", before("h"))));
    }
  }

  private void declare() {
    Object hidden =
        size(node, 2, 2).filter(s -> s.known().isPresent()).map(Object.class::cast).orElse("n");
    Object wide =
        size(node, 1, 2).filter(s -> s.known().isPresent()).map(Object.class::cast).orElse("m");
    for (String gate : GATES.getOrDefault(kind, List.of())) {
      block.stored(weight("W", gate), hidden, wide);
      block.stored(weight("R", gate), hidden, hidden);
      if (node.has(3)) {
        block.stored(weight("b", gate), hidden);
        block.stored(weight("d", gate), hidden);
      }
    }
    if (node.has(7)) {
      List.of("i", "o", "f").forEach(gate -> block.stored(weight("p", gate), hidden));
    }
  }

  private String weight(String letter, String gate) {
    return side.name(letter + "_" + gate);
  }

  private Term value(String name) {
    return Term.of(side.name(name));
  }

  private Term before(String name) {
    return value(name).at("t", side.step());
  }

  private void define(String name, Term term) {
    block.equation(side.name(name) + "[t]", term);
  }

  private Term function(int place, Term of) {
    return Term.apply(functions.get(place), of);
  }

  /** {@code W x + R h + b + d}, with the weights of a gate. */
  private Term sum(String gate, Term state) {
    Term sum = input(gate).plus(Term.product(weight("R", gate), state));
    return node.has(3) ? sum.plus(Term.of(weight("d", gate))) : sum;
  }

  private Term input(String gate) {
    Term product = Term.product(weight("W", gate), Term.of("x"));
    return node.has(3) ? product.plus(Term.of(weight("b", gate))) : product;
  }

  private Term peep(Term sum, String gate, Term cell) {
    return node.has(7) ? sum.plus(Term.of(weight("p", gate)).times(cell)) : sum;
  }

  private void lstm() {
    define("i", function(0, peep(sum("i", before("h")), "i", before("c"))));
    define("f", function(0, peep(sum("f", before("h")), "f", before("c"))));
    define("g", function(1, sum("c", before("h"))));
    define("c", value("f").times(before("c")).plus(value("i").times(value("g"))));
    define("o", function(0, peep(sum("o", before("h")), "o", value("c"))));
    define("h", value("o").times(function(2, value("c"))));
  }

  private void gru() {
    define("z", function(0, sum("z", before("h"))));
    define("r", function(0, sum("r", before("h"))));
    if (node.integer("linear_before_reset", 0) == 0) {
      define("n", function(1, sum("h", value("r").times(before("h")))));
    } else {
      Term state = Term.product(weight("R", "h"), before("h"));
      Term inner = node.has(3) ? state.plus(Term.of(weight("d", "h"))) : state;
      define("n", function(1, input("h").plus(value("r").times(inner))));
    }
    Term kept = value("z").times(before("h"));
    define("h", Term.of(1).minus(value("z")).times(value("n")).plus(kept));
  }
}
