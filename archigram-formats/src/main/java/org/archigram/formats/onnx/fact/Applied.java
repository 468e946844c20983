package org.archigram.formats.onnx.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.model.Size;

/** One node with what is known of its inputs. */
public final class Applied {
  /** The node itself. */
  public final OnnxFile.Node node;

  /** The version of the standard operators. */
  public final long opset;

  private final Function<String, Fact> facts;

  Applied(OnnxFile.Node node, long opset, Function<String, Fact> facts) {
    this.node = node;
    this.opset = opset;
    this.facts = facts;
  }

  /** What is known of the input at a position; nothing where it is left out. */
  public Fact in(int position) {
    String name = node.input(position);
    return name.isEmpty() ? Fact.UNKNOWN : facts.apply(name);
  }

  /** Whether there is an input at a position. */
  public boolean has(int position) {
    return !node.input(position).isEmpty();
  }

  /** The shape of the input at a position. */
  public Optional<List<Size>> shape(int position) {
    return in(position).shape();
  }

  /** A setting, if it is set. */
  public Optional<OnnxFile.Attribute> attribute(String name) {
    return Optional.ofNullable(node.attributes().get(name));
  }

  /** A whole number that may be set. */
  public long integer(String name, long otherwise) {
    return attribute(name)
        .filter(a -> !a.integers().isEmpty())
        .map(a -> a.integers().get(0))
        .orElse(otherwise);
  }

  /** A real number that may be set. */
  public double real(String name, double otherwise) {
    return attribute(name)
        .filter(a -> !a.reals().isEmpty())
        .map(a -> Elements.shortest(a.reals().get(0).floatValue()))
        .orElse(otherwise);
  }

  /** A word that may be set. */
  public String word(String name, String otherwise) {
    return attribute(name)
        .filter(a -> !a.words().isEmpty())
        .map(a -> a.words().get(0))
        .orElse(otherwise);
  }

  /** A list of whole numbers, if it is set. */
  public Optional<List<Long>> integers(String name) {
    return attribute(name).map(OnnxFile.Attribute::integers).filter(all -> !all.isEmpty());
  }

  /** Whole numbers that older files hold in an attribute and newer ones in an input. */
  public Optional<List<Long>> integers(String attribute, int position) {
    return has(position) ? known(position) : integers(attribute);
  }

  /** The numbers of an input, where all are known. */
  public Optional<List<Long>> known(int position) {
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
