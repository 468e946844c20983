package org.archigram.language.elaborate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Span;
import org.archigram.model.Block;

/**
 * Finds which input of a block each argument of a call is for.
 *
 * @param names the names of the inputs
 */
record Arguments(Scope scope, Block block, List<String> names) {

  /** The arguments by the number of their input; the first inputs are given already. */
  Map<Integer, Expression> sort(int given, List<Expression.Argument> arguments, Span span) {
    Map<Integer, Expression> sorted = new TreeMap<>();
    int position = given;
    for (Expression.Argument argument : arguments) {
      int index = argument.name().map(name -> names.indexOf(name.text())).orElse(position);
      if (argument.name().isPresent() && index < 0) {
        scope.wording().unknownInput(argument.name().get(), block.name(), names);
      } else if (index >= names.size()) {
        scope.wording().tooManyInputs(argument.span(), block.name(), names);
      } else if (index < given || sorted.put(index, argument.value()) != null) {
        scope.wording().inputTwice(argument.span(), names.get(index));
      }
      position++;
    }
    if (given > names.size()) {
      scope.wording().tooManyInputs(span, block.name(), names);
    }
    List<String> missing =
        names.stream()
            .filter(
                name -> names.indexOf(name) >= given && !sorted.containsKey(names.indexOf(name)))
            .toList();
    if (!missing.isEmpty() && arguments.size() + given < names.size()) {
      scope.wording().missingInputs(span, block.name(), missing, names);
    }
    return sorted;
  }
}
