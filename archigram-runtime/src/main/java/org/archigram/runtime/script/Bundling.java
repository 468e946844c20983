package org.archigram.runtime.script;

import java.util.List;
import java.util.stream.Collectors;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.script.operator.Term;

/** Writes the products of a bundle as one, whose parts are then taken. */
final class Bundling {
  private final Program program;
  private final Reading reading;
  private final Names names;

  Bundling(Program program, Reading reading, Names names) {
    this.program = program;
    this.reading = reading;
    this.names = names;
  }

  /** The part of a cell, with what is added to it. */
  Term part(Cell cell, Bundles.Bundle bundle, Scope scope) {
    Term all = product(bundle, scope);
    int index = bundle.index(cell);
    Bundles.Part part = bundle.parts().get(index);
    String text = all.text() + "[" + index + "]" + (isRow(part) ? ".squeeze(-1)" : "");
    if (part.added().isPresent() && !part.everywhere()) {
      text = "(" + reading.term(part.added().get(), scope).text() + " + " + text + ")";
    }
    return all.with(text).shaped(cell.shape());
  }

  private Term product(Bundles.Bundle bundle, Scope scope) {
    String key = "bundle " + bundle.parts().get(0).cell().name();
    Term made = scope.made().get(key);
    if (made == null) {
      Term vector = reading.term(bundle.vector(), scope);
      Scope outermost = scope.path().get(0);
      String product = product(vector, bundle, outermost);
      List<Integer> sizes = bundle.parts().stream().map(this::rows).toList();
      made = vector.with(names.fresh("products of " + bundle.vector().cell()));
      scope.line(made.text() + " = torch.split(" + product + ", " + sizes + ", -1)");
      scope.made().put(key, made);
    }
    return made;
  }

  private String product(Term vector, Bundles.Bundle bundle, Scope outermost) {
    String matrix = names.fresh("matrices of " + bundle.vector().cell());
    outermost.line(matrix + " = " + below(bundle, outermost));
    boolean one = vector.leading().isEmpty();
    if (!bundle.hasBias()) {
      return one
          ? "torch.mv(" + matrix + ", " + vector.text() + ")"
          : "torch.linear(" + vector.text() + ", " + matrix + ")";
    }
    String bias = names.fresh("biases of " + bundle.vector().cell());
    outermost.line(bias + " = " + biases(bundle, outermost));
    return one
        ? "torch.addmv(" + bias + ", " + matrix + ", " + vector.text() + ")"
        : "torch.linear(" + vector.text() + ", " + matrix + ", " + bias + ")";
  }

  /** All matrices, one below the other. */
  private String below(Bundles.Bundle bundle, Scope outermost) {
    return bundle.parts().stream()
        .map(
            part ->
                reading.term(part.matrix(), outermost).text()
                    + (isRow(part) ? ".unsqueeze(0)" : ""))
        .collect(Collectors.joining(", ", "torch.cat([", "], 0)"));
  }

  private String biases(Bundles.Bundle bundle, Scope outermost) {
    return bundle.parts().stream()
        .map(
            part ->
                part.everywhere()
                    ? reading.term(part.added().orElseThrow(), outermost).text()
                    : reading.term(part.matrix(), outermost).text()
                        + ".new_zeros(["
                        + rows(part)
                        + "])")
        .collect(Collectors.joining(", ", "torch.cat([", "])"));
  }

  private boolean isRow(Bundles.Part part) {
    return matrix(part).shape().size() == 1;
  }

  private int rows(Bundles.Part part) {
    return isRow(part) ? 1 : matrix(part).shape().get(0);
  }

  private Cell matrix(Bundles.Part part) {
    return program.flat().cell(part.matrix().cell());
  }
}
