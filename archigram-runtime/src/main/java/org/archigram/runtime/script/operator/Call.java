package org.archigram.runtime.script.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.model.Attributes;
import org.archigram.runtime.flat.Cell;

/**
 * One application that is to be written.
 *
 * @param cell the cell that it computes
 * @param apply the application
 * @param arguments what it is applied to
 * @param leading the leading dimensions of all arguments together
 * @param training whether the network is being trained
 * @param names names of statistics in the text
 */
public record Call(
    Cell cell,
    Cell.Apply apply,
    List<Term> arguments,
    List<String> leading,
    boolean training,
    java.util.function.UnaryOperator<String> names) {

  public Attributes attributes() {
    return apply.attributes();
  }

  public List<Integer> shape() {
    return cell.shape();
  }

  public int rank() {
    return cell.shape().size();
  }

  public Term argument(int index) {
    return arguments.get(index);
  }

  /** An argument that broadcasts with the others, in the rank of the result. */
  public String wide(int index) {
    return argument(index).aligned(leading, rank());
  }

  /** The same, as a tensor even where it is a number. */
  public String tensor(int index) {
    Term term = argument(index);
    return term.number() ? term.tensor() : wide(index);
  }

  /** An argument with all leading dimensions, in its own rank. */
  public String full(int index) {
    return argument(index).full(leading, argument(index).rank());
  }

  public String real(String name, double otherwise) {
    return Term.literal(attributes().real(name, otherwise));
  }

  public Optional<List<Integer>> sizes(String name) {
    return attributes()
        .sizes(name)
        .map(
            sizes ->
                sizes.stream()
                    .map(size -> (int) size.known().orElseThrow())
                    .collect(Collectors.toCollection(ArrayList::new)));
  }

  /** A dimension of the result, counted from the last. */
  public int dimension(String setting, int otherwise) {
    int dim = (int) attributes().real(setting, otherwise);
    return dim < 0 ? dim : dim - rank();
  }
}
