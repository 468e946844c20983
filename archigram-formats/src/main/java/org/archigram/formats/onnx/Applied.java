package org.archigram.formats.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.archigram.model.Size;

/** One node with what is known of its inputs. */
final class Applied {
  final OnnxFile.Node node;
  final long opset;
  private final Function<String, Fact> facts;

  Applied(OnnxFile.Node node, long opset, Function<String, Fact> facts) {
    this.node = node;
    this.opset = opset;
    this.facts = facts;
  }

  /** What is known of the input at a position; nothing where it is left out. */
  Fact in(int position) {
    String name = node.input(position);
    return name.isEmpty() ? Fact.UNKNOWN : facts.apply(name);
  }

  boolean has(int position) {
    return !node.input(position).isEmpty();
  }

  /** The shape of the input at a position. */
  Optional<List<Size>> shape(int position) {
    return in(position).shape();
  }

  Optional<OnnxFile.Attribute> attribute(String name) {
    return Optional.ofNullable(node.attributes().get(name));
  }

  long integer(String name, long otherwise) {
    return attribute(name)
        .filter(a -> !a.integers().isEmpty())
        .map(a -> a.integers().get(0))
        .orElse(otherwise);
  }

  double real(String name, double otherwise) {
    return attribute(name)
        .filter(a -> !a.reals().isEmpty())
        .map(a -> TensorReading.shortest(a.reals().get(0).floatValue()))
        .orElse(otherwise);
  }

  String word(String name, String otherwise) {
    return attribute(name)
        .filter(a -> !a.words().isEmpty())
        .map(a -> a.words().get(0))
        .orElse(otherwise);
  }

  /** A list of whole numbers, if it is set. */
  Optional<List<Long>> integers(String name) {
    return attribute(name).map(OnnxFile.Attribute::integers).filter(all -> !all.isEmpty());
  }

  /** Whole numbers that older files hold in an attribute and newer ones in an input. */
  Optional<List<Long>> integers(String attribute, int position) {
    return has(position) ? known(position) : integers(attribute);
  }

  /** The numbers of an input, where all are known. */
  Optional<List<Long>> known(int position) {
    Optional<List<Size>> sizes = in(position).sizes();
    if (sizes.isEmpty()) {
      return Optional.empty();
    }
    List<Long> numbers = new ArrayList<>();
    for (Size size : sizes.get()) {
      if (size.known().isEmpty()) {
        return Optional.empty();
      }
      numbers.add(size.known().getAsLong());
    }
    return Optional.of(numbers);
  }
}
