package org.archigram.formats.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archigram.model.Attributes;
import org.archigram.model.Block;
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

  /**
   * A block that is known as a whole, used once.
   *
   * @param arguments one for each input of the block
   */
  record Use(Block block, List<Argument> arguments) implements Step {
    public Use {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A graph that is computed round by round, each reading what the one before made.
   *
   * @param name what the file calls it
   * @param count how many rounds there are, where that is known
   * @param control what decides how many rounds there are, where data does
   * @param graph what is computed in each round
   * @param inputs where each input of that graph comes from
   * @param outputs what is handed out
   */
  record Repeat(
      String name,
      Optional<Long> count,
      List<Argument> control,
      Graph graph,
      List<RoundInput> inputs,
      List<RoundOutput> outputs)
      implements Step {
    public Repeat {
      control = List.copyOf(control);
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
    }

    @Override
    public List<Argument> arguments() {
      return Stream.concat(
              inputs.stream().flatMap(input -> input.argument().stream()), control.stream())
          .toList();
    }
  }

  /** How a round gets an input. */
  enum Source {
    /** The same value in each round. */
    SAME,
    /** One part of a sequence in each round. */
    EACH,
    /** What an output of the round before was. */
    BEFORE,
    /** The number of the round. */
    NUMBER
  }

  /**
   * An input of what is repeated.
   *
   * @param argument what is read, or what stands for it in the first round
   * @param output which output of the round before is read, for {@link Source#BEFORE}
   */
  record RoundInput(Source source, Optional<Argument> argument, int output) {}

  /**
   * Something that a repetition hands out.
   *
   * @param output which output of the rounds
   * @param all whether that of all rounds, else of the last one
   */
  record RoundOutput(int output, boolean all) {}
}
