package org.archigram.formats.onnx.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Size;

/**
 * What an ONNX file says, without the numbers of its weights.
 *
 * @param producer the program that wrote it
 * @param opsets the version of each operator set, by domain; the standard one is empty
 * @param graph what it computes
 * @param functions how many functions of its own it defines
 */
public record OnnxFile(String producer, Map<String, Long> opsets, Graph graph, int functions) {

  /** A size that a file leaves open without a name. */
  public static final Size OPEN = Size.named("?");

  /** No tensor has more dimensions. */
  public static final int MOST_DIMENSIONS = 64;

  /** Of longer settings no more is read than one number beyond this. */
  public static final int MOST_NUMBERS = 1 << 12;

  /** The hint that holds the modules of a node. */
  public static final String SCOPES = "pkg.torch.onnx.name_scopes";

  /** A name as it may stand in a message: not too long. */
  public static String shown(String name) {
    return name.length() <= 80 ? name : name.substring(0, 79) + "…";
  }

  /** Nodes in an order in which each is computed after what it reads. */
  public record Graph(
      String name,
      List<Node> nodes,
      List<Tensor> initializers,
      List<Variable> inputs,
      List<Variable> outputs,
      List<Variable> known) {

    public static final Graph EMPTY =
        new Graph("", List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * One application of an operator.
   *
   * @param index its number in the graph
   * @param names its name, operator and domain
   * @param hints what the exporter wrote beside it, such as the modules it came from
   */
  public record Node(
      int index,
      Names names,
      List<String> inputs,
      List<String> outputs,
      Map<String, Attribute> attributes,
      Map<String, String> hints) {

    public String operator() {
      return names.operator();
    }

    /** Whether this is an operator of the standard set. */
    public boolean standard() {
      return names.domain().isEmpty() || names.domain().equals("ai.onnx");
    }

    /** The operator with its domain, where that is not the standard one. */
    public String qualified() {
      return standard() ? operator() : names.domain() + "." + operator();
    }

    /** The input at a position, or an empty name where it is left out. */
    public String input(int position) {
      return position < inputs.size() ? inputs.get(position) : "";
    }
  }

  /** The three names of a node. */
  public record Names(String node, String operator, String domain) {}

  /** A setting of a node; only the part that its kind says is filled. */
  public record Attribute(
      List<Long> integers,
      List<Double> reals,
      List<String> words,
      Optional<Tensor> tensor,
      List<Graph> graphs) {}

  /**
   * A tensor that the file holds.
   *
   * @param element the number by which the format knows the type of its elements
   * @param integers its numbers, where they are whole and few
   * @param reals its numbers, where they are real and very few
   * @param zero whether all its numbers are known to be zero
   * @param span where in the file it is
   * @param external whether its numbers are in another file
   */
  public record Tensor(
      String name,
      int element,
      List<Long> dimensions,
      Optional<List<Long>> integers,
      Optional<List<Double>> reals,
      boolean zero,
      Span span,
      boolean external) {

    /** The same under another name. */
    public Tensor named(String other) {
      return new Tensor(other, element, dimensions, integers, reals, zero, span, external);
    }

    /** Its first element, where elements are read. */
    public Optional<Double> first() {
      Optional<Double> whole =
          integers.flatMap(all -> all.stream().findFirst()).map(Long::doubleValue);
      return whole.isPresent() ? whole : reals.flatMap(all -> all.stream().findFirst());
    }
  }

  /** A part of a file. */
  public record Span(long from, int length) {
    /** Nothing. */
    public static final Span NONE = new Span(0, 0);
  }

  /** The type of a value: element and shape, as far as the file says. */
  public record Variable(String name, int element, Optional<List<Size>> shape) {}
}
