package org.archigram.runtime.onnx;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.archigram.model.Attributes;
import org.archigram.runtime.flat.Cell;

/**
 * One application that is to be written.
 *
 * @param cell the cell that it computes
 * @param apply the application
 * @param arguments what it is applied to
 * @param leading the leading dimensions of all arguments together
 * @param ops where it is written
 */
record Call(Cell cell, Cell.Apply apply, List<Term> arguments, List<String> leading, Ops ops) {

  Attributes attributes() {
    return apply.attributes();
  }

  List<Integer> shape() {
    return cell.shape();
  }

  int rank() {
    return cell.shape().size();
  }

  Term argument(int index) {
    return arguments.get(index);
  }

  /** The same application to one other argument. */
  Call on(Term other) {
    return new Call(cell, apply, List.of(other), other.leading(), ops);
  }

  /** An argument that broadcasts with the others, in the rank of the result. */
  String wide(int index) {
    return ops.aligned(argument(index), leading, rank());
  }

  /** An argument with all leading dimensions, in its own rank. */
  String full(int index) {
    return ops.full(argument(index), leading, argument(index).rank());
  }

  double real(String name, double otherwise) {
    return attributes().real(name, otherwise);
  }

  Optional<List<Integer>> sizes(String name) {
    return attributes()
        .sizes(name)
        .map(sizes -> sizes.stream().map(size -> (int) size.known().orElseThrow()).toList());
  }

  /** A setting for each of several dimensions, for which it may have been given once. */
  List<Integer> each(String name, List<Integer> otherwise) {
    List<Integer> given = sizes(name).orElse(otherwise);
    return given.size() == otherwise.size()
        ? given
        : Collections.nCopies(otherwise.size(), given.get(0));
  }

  /** A dimension of the result, counted from the first of its tensor. */
  int dimension(String setting, int otherwise) {
    int dim = (int) real(setting, otherwise);
    return leading.size() + (dim < 0 ? dim + rank() : dim);
  }

  /** The last dimensions, counted from the last. */
  static List<Integer> last(int rank) {
    return IntStream.rangeClosed(-rank, -1).boxed().toList();
  }

  ExportException refused(String why) {
    return ExportException.of(cell.name(), apply.operator().name(), why);
  }
}
