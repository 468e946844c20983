package org.archigram.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.language.elaborate.Reading;
import org.archigram.language.syntax.Expression;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Checks;
import org.archigram.model.fact.Types;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;

/** Reads architectures from text. */
public final class Language {
  private Language() {}

  /** Reads the last network of a text, or its last block if it has no network. */
  public static Read read(Source source) {
    return read(source, Options.NONE);
  }

  /** Reads what {@code options} choose. */
  public static Read read(Source source, Options options) {
    Reading reading = new Reading(source, options.files());
    List<Problem> problems = new ArrayList<>();
    Optional<String> item = options.item().or(reading::main);
    Optional<Architecture> architecture = Optional.empty();
    if (item.isEmpty()) {
      problems.add(Choices.nothing(source));
    } else if (!reading.items().contains(item.get())) {
      problems.add(Choices.unknownItem(source, item.get(), reading.items()));
    } else {
      List<String> parameters = reading.parameters(item.get());
      Map<String, Expression> settings = Choices.settings(options.settings(), parameters, problems);
      architecture =
          reading
              .architecture(item.get(), settings)
              .map(read -> Choices.sized(read, options.settings(), parameters, problems));
    }
    List<Architecture> others = options.item().isEmpty() ? reading.others() : List.of();
    problems.addAll(reading.problems());
    boolean whole = problems.stream().noneMatch(Problem::isError);
    Optional<Types> types = architecture.map(Types::of);
    if (architecture.isPresent() && types.isPresent()) {
      Checks.of(types.get()).all().stream()
          .filter(problem -> whole || FollowOns.standsAlone(problem))
          .forEach(problems::add);
    }
    for (Architecture other : others) {
      Checks.of(other).all().stream().filter(FollowOns::standsAlone).forEach(problems::add);
    }
    boolean usable = problems.stream().noneMatch(Problem::isError);
    Problems all = Problems.of(usable ? problems : FollowOns.without(problems));
    return all.hasErrors()
        ? new Read(Optional.empty(), Optional.empty(), all)
        : new Read(architecture, types, all);
  }

  /** The text of the library that defines a block of this name. */
  public static Optional<Source> library(String block) {
    return Reading.library(block);
  }

  /** The names of all blocks and networks of a text, in the order written. */
  public static List<String> items(Source source) {
    return new Reading(source, (path, from) -> Optional.empty()).items();
  }
}
