package org.archigram.formats.graph;

import java.util.List;
import java.util.Optional;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Type;

/** One part of what an operation does, in the words of the model. */
public sealed interface Step {

  /** What it reads. */
  List<Argument> arguments();

  /**
   * An operator of the model, applied.
   *
   * @param type what is known of the type of its result
   */
  record Apply(
      Operator operator, List<Argument> arguments, Attributes attributes, Optional<Type> type)
      implements Step {
    public Apply {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A graph inside the operation, computed once.
   *
   * @param graph what is computed; it may read values of the graphs around it
   * @param arguments one for each input of that graph
   */
  record Run(Graph graph, List<Argument> arguments) implements Step {
    public Run {
      arguments = List.copyOf(arguments);
    }
  }
}
