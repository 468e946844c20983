package org.archigram.model.fact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.model.Ref;
import org.archigram.model.problem.Problem;

/** The wording of problems with shapes: E0401 to E0410. */
final class ShapeWording {
  private ShapeWording() {}

  static Problem applied(Clash clash, Constraint.Applied applied, Typing typing) {
    Scope scope = applied.frame().scope;
    String application = Phrases.quoted(scope, applied.value());
    Problem problem;
    if (clash.found() instanceof Clash.Sentence sentence) {
      problem = error("E0409", application + " cannot be right", applied);
      problem = problem.withLabel(plain(sentence.text()));
    } else if (clash.found() instanceof Clash.OfClass found) {
      return notANumber(found, applied, typing);
    } else if (clash.found() instanceof Clash.OfElement found) {
      problem = error("E0408", "the elements in %s do not fit".formatted(application), applied);
      problem = problem.withLabel("found %s, expected %s".formatted(found, clash.expected()));
    } else {
      problem = error("E0401", "the shapes in %s do not fit".formatted(application), applied);
      problem = problem.withLabel(mismatch(clash, applied, typing));
    }
    return ShapeHelp.of(applied, typing).map(problem::withHelp).orElse(problem);
  }

  private static Problem notANumber(
      Clash.OfClass found, Constraint.Applied applied, Typing typing) {
    List<Ref> arguments = applied.apply().arguments();
    String operator = applied.apply().operator().name();
    String name = Phrases.text(applied.frame().scope, arguments.get(found.argument()));
    String classes = typing.shown(found.found().count()).toString();
    boolean swapped = operator.equals("cross_entropy") && arguments.size() == 2;
    return error("E0408", "`%s` is a class, which is no number".formatted(name), applied)
        .withLabel("found class(%s), expected numbers".formatted(classes))
        .withHelp(
            swapped
                ? "the label comes second: `cross_entropy(%s, %s)`"
                    .formatted(Phrases.text(applied.frame().scope, arguments.get(1)), name)
                : "turn it into numbers: `one_hot(%s)`, or `embedding(8)(%s)`"
                    .formatted(name, name));
  }

  private static Problem error(String code, String headline, Constraint constraint) {
    return Problem.error(code, headline, Origin.place(constraint));
  }

  /** Without the numbers of variables. */
  private static String plain(String text) {
    return text.replaceAll("#\\d+", "");
  }

  private static String mismatch(Clash clash, Constraint.Applied applied, Typing typing) {
    if (clash.found() instanceof Clash.OfSize one && clash.expected() instanceof Clash.OfSize two) {
      return "%s: %s and %s differ"
          .formatted(plain(one.what()), typing.shown(one.size()), typing.shown(two.size()));
    }
    if (clash.found() instanceof Clash.OfShape one
        && clash.expected() instanceof Clash.OfShape two) {
      List<Ref> arguments = applied.apply().arguments();
      String who =
          one.argument() < 0
              ? "the result"
              : Phrases.quoted(applied.frame().scope, arguments.get(one.argument()));
      return "%s is %s, expected %s"
          .formatted(who, typing.shown(one.shape()), typing.shown(two.shape()));
    }
    return arguments(applied, typing);
  }

  private static String arguments(Constraint.Applied applied, Typing typing) {
    return applied.slots().stream()
        .skip(1)
        .map(slot -> typing.shown(slot.shape).toString())
        .collect(Collectors.joining(" and "));
  }

  static Problem equal(Clash clash, Constraint.Equal equal, Typing typing) {
    boolean element = clash.found() instanceof Clash.OfElement;
    Problem problem = reasoned(clash, equal, typing);
    return element
        ? new Problem(
            problem.severity(),
            "E0408",
            problem.headline(),
            problem.place(),
            problem.label(),
            problem.notes(),
            problem.help())
        : problem;
  }

  private static String side(Clash.Subject subject, Typing typing) {
    return subject instanceof Clash.OfShape shape
        ? typing.shown(shape.shape()).toString()
        : subject.toString();
  }

  private static Problem reasoned(Clash clash, Constraint.Equal equal, Typing typing) {
    String found = side(clash.found(), typing);
    String expected = side(clash.expected(), typing);
    Constraint.Reason reason = equal.reason();
    if (reason instanceof Constraint.Declared declared) {
      return declared(equal, declared, found, expected);
    }
    if (reason instanceof Constraint.Argument argument) {
      return argument(clash, equal, argument, typing);
    }
    if (reason instanceof Constraint.Carried carried) {
      return carried(equal, carried, found, expected);
    }
    if (reason instanceof Constraint.Initial initial) {
      return initial(equal, initial, found, expected);
    }
    if (reason instanceof Constraint.Shared shared) {
      return shared(equal, shared, found, expected);
    }
    if (reason instanceof Constraint.Loss loss) {
      return loss(equal, loss, found);
    }
    return output(equal, (Constraint.Output) reason, found, expected);
  }

  private static Problem declared(
      Constraint.Equal equal, Constraint.Declared declared, String found, String expected) {
    return error(
            "E0402",
            headline(
                "`%s` is declared %s, but it is %s",
                Phrases.plain(declared.value().id()), expected, found),
            equal)
        .withLabel("found %s, expected %s".formatted(found, expected))
        .withHelp("declare `%s : %s`".formatted(Phrases.plain(declared.value().id()), found));
  }

  private static Problem carried(
      Constraint.Equal equal, Constraint.Carried carried, String found, String expected) {
    return error(
            "E0404",
            headline(
                "`%s` changes its shape in each copy: %s becomes %s",
                Phrases.plain(carried.input().id()), expected, found),
            equal)
        .withLabel("a stack hands on what it was given")
        .withHelp(
            "bring `%s` back to %s at the end of the stack"
                .formatted(Phrases.plain(carried.output().ref().value()), expected));
  }

  private static Problem initial(
      Constraint.Equal equal, Constraint.Initial initial, String found, String expected) {
    return error(
            "E0405",
            headline(
                "`%s` is %s, but its boundary is %s",
                Phrases.plain(initial.boundary().value()), expected, found),
            equal)
        .withLabel("found %s, expected %s".formatted(found, expected))
        .withHelp("a number, such as 0, fits any shape");
  }

  private static Problem shared(
      Constraint.Equal equal, Constraint.Shared shared, String found, String expected) {
    return error(
            "E0406",
            headline(
                "two uses of `%s` need different weights `%s`",
                Phrases.layer(equal.frame().scope, shared.call()), shared.weight().id()),
            equal)
        .withLabel("%s here, %s in another use".formatted(found, expected))
        .withNote("`%s` is declared here".formatted(shared.weight().id()), shared.weight().place())
        .withHelp("give each use an instance of its own");
  }

  private static Problem loss(Constraint.Equal equal, Constraint.Loss loss, String found) {
    return error(
            "E0410", headline("the loss `%s` is not a single number", loss.loss().name()), equal)
        .withLabel("found %s, expected []".formatted(found))
        .withHelp("add its elements up, for example `%s = sum(…)`".formatted(loss.loss().name()));
  }

  private static Problem output(
      Constraint.Equal equal, Constraint.Output output, String found, String expected) {
    return error(
            "E0407",
            headline(
                "`%s` is declared %s, but `%s` gives %s",
                Phrases.plain(output.value().id()),
                expected,
                Phrases.layer(equal.frame().scope, output.call()),
                found),
            equal)
        .withLabel("found %s, expected %s".formatted(found, expected))
        .withHelp("declare `%s : %s`".formatted(Phrases.plain(output.value().id()), found));
  }

  private static String headline(String pattern, Object... words) {
    return pattern.formatted(words);
  }

  private static Problem argument(
      Clash clash, Constraint.Equal equal, Constraint.Argument argument, Typing typing) {
    String found = side(clash.found(), typing);
    String expected = side(clash.expected(), typing);
    Optional<String> help =
        clash.found() instanceof Clash.OfShape one && clash.expected() instanceof Clash.OfShape two
            ? ShapeHelp.argument(
                Phrases.layer(equal.frame().scope, argument.call()),
                Phrases.text(
                    equal.frame().scope, argument.call().arguments().get(argument.index())),
                typing.shown(one.shape()),
                typing.shown(two.shape()))
            : Optional.empty();
    Ref given = argument.call().arguments().get(argument.index());
    String value = Phrases.quoted(equal.frame().scope, given);
    Problem problem =
        error(
                "E0403",
                headline(
                    "`%s` cannot take %s as its `%s`",
                    Phrases.layer(equal.frame().scope, argument.call()),
                    value,
                    argument.input().id()),
                equal)
            .withLabel("found %s, expected %s".formatted(found, expected))
            .withNote(
                "`%s` is declared here".formatted(argument.input().id()), argument.input().place());
    return help.map(problem::withHelp).orElse(problem);
  }
}
