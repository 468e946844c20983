package org.archigram.language.elaborate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Item;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Span;
import org.archigram.model.Axis;
import org.archigram.model.Size;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Suggestions;

/** Collects what is wrong with the names of one text; holds all the wording. */
final class Wording {
  private static final int KEPT = 200;

  private final Text text;
  private final List<Problem> problems;
  private final Supplier<Optional<Place>> call;

  /**
   * Adds what is wrong with {@code text} to {@code problems}.
   *
   * @param call where the block is called that is being made
   */
  Wording(Text text, List<Problem> problems, Supplier<Optional<Place>> call) {
    this.text = text;
    this.problems = problems;
    this.call = call;
  }

  /** What is wrong with parameters and arguments. */
  ArgumentWording arguments() {
    return new ArgumentWording(this);
  }

  Place place(Span span) {
    return text.place(span);
  }

  // Names

  void unknownName(Name name, Collection<String> known) {
    Problem problem = error("E0201", "there is no `" + name + "` here", name.span());
    String help =
        Suggestions.nearest(name.text(), known)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("write `input " + name + " : [n]` for what is given, or `" + name + " = …`");
    add(problem.withHelp(help));
  }

  /** A name that stands where a parameter of a block is given. */
  void unknownSize(Name name, Collection<String> known) {
    Problem problem = error("E0201", "there is no `" + name + "` here", name.span());
    String help =
        Suggestions.nearest(name.text(), known)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("write a number, or make `" + name + "` a parameter with a default");
    add(problem.withHelp(help));
  }

  /** A name with the index of a step behind a low line, as papers set it. */
  void unknownStep(Name name, String value, String axis) {
    add(
        error("E0201", "there is no `" + name + "` here", name.span())
            .withHelp(
                "write `%s[%s]`, or `%s`: an index that is left out is the current one"
                    .formatted(value, axis, value)));
  }

  void unknownFunction(Name name, Collection<String> known) {
    Problem problem = error("E0202", "there is no function or block `" + name + "`", name.span());
    add(suggesting(problem, name.text(), known));
  }

  void duplicate(Name name, Place before) {
    add(
        error("E0203", "`" + name + "` is defined twice", name.span())
            .withNote("it is defined here before", before)
            .withHelp("give the second value a name of its own, such as `" + name + "_2`"));
  }

  void functionAsValue(Name name) {
    add(
        error("E0204", "`" + name + "` is a function, not a value", name.span())
            .withHelp("apply it: `" + name + "(x)`, or `x |> " + name + "`"));
  }

  void notApplied(Span at, String function) {
    add(
        error("E0204", "this is a function that is not applied to anything", at)
            .withHelp("apply it: `" + function + "(x)`, or `x |> " + function + "`"));
  }

  void valueCalled(Name name) {
    add(
        error("E0205", "`" + name + "` is a value and cannot be called", name.span())
            .withHelp("write `" + name + " * (…)` for a product"));
  }

  void notCallable(Expression callee) {
    String help = "call a function or a block by name";
    if (callee instanceof Expression.Output output) {
      String base = text.written(output.base().span());
      help =
          switch (output.name().text()) {
            case "dot", "matmul", "mm" -> "write `" + base + " @ …` for the matrix product";
            case "T", "transpose", "t" -> "write `transpose(" + base + ")`";
            default -> "write `" + output.name() + "(" + base + ", …)`";
          };
    }
    add(error("E0205", "this cannot be called", callee.span()).withHelp(help));
  }

  void networkCalled(Name name) {
    add(
        error("E0206", "`" + name + "` is a network; only blocks can be called", name.span())
            .withHelp("write `block " + name + "` where it is defined"));
  }

  void sizeAsValue(Name name) {
    add(
        error("E0207", "the size `" + name + "` is not known here", name.span())
            .withHelp("make `" + name + "` a parameter of the block to compute with it"));
  }

  void valueNotKnown(Name name) {
    add(
        error(
                "E0207",
                "`" + name + "` is a value; here a parameter or number must stand",
                name.span())
            .withHelp("what is computed from data is not known when the architecture is read"));
  }

  void listAsValue(Expression.Sizes sizes) {
    String parts =
        sizes.children().stream()
            .map(part -> text.written(part.span()))
            .collect(Collectors.joining("; "));
    add(
        error("E0208", "a list of values has semicolons", sizes.span())
            .withHelp("write `[" + parts + "]` to put values behind one another"));
  }

  // Axes and steps

  void noAxis(Name name, List<String> known) {
    Problem problem = error("E0251", "there is no axis `" + name + "`", name.span());
    String help =
        known.isEmpty()
            ? "declare it: `axis " + name + " = 1..16`"
            : "the axes are " + names(known);
    Optional<String> near = Suggestions.nearest(name.text(), known);
    add(problem.withHelp(near.map(n -> "did you mean `" + n + "`?").orElse(help)));
  }

  void noAxesHere(Span at, String operator) {
    add(
        error("E0252", "`" + operator + "` does not run along axes", at)
            .withHelp("`sum[t](x)`, `mean[t](x)` and `softmax[t](x)` do"));
  }

  void onlyAxes(Span at) {
    add(
        error("E0252", "a sum runs along axes, not to a step", at)
            .withHelp("write the name of an axis, as in `sum[t](x)`"));
  }

  void whichAxis(Span at, List<Axis> axes) {
    List<String> known = axes.stream().map(Axis::name).toList();
    String found = axes.isEmpty() ? "there is none here" : "it could be " + names(known);
    String help =
        axes.stream()
            .findFirst()
            .map(
                axis ->
                    "write `[" + axis.lastStep() + "]` for the last step of `" + axis.name() + "`")
            .orElse("declare an axis: `axis t`");
    add(error("E0253", "of which axis is this a step?", at).withLabel(found).withHelp(help));
  }

  void farStep(Span at) {
    add(error("E0254", "this step is too far away", at).withHelp("steps are below a million"));
  }

  void firstStep(Span at) {
    add(error("E0255", "the steps of an axis begin with 1", at).withHelp("write `axis d = 1..16`"));
  }

  void secondRest(Span at) {
    add(
        error("E0256", "only one `*` stands in a shape", at)
            .withHelp("write `_` for a dimension that is not known"));
  }

  void notABoundary(Span at, String name, String axis) {
    add(
        error("E0257", "a left side names an axis, or a step outside of it", at)
            .withHelp(
                "write `"
                    + name
                    + "[0] = …` for what is read before the first step of `"
                    + axis
                    + "`"));
  }

  void boundaryWithoutDelay(Span at, String name, String axis) {
    add(
        error("E0258", "`" + name + "` is not read at another step of `" + axis + "`", at)
            .withHelp("leave this out, or read `" + name + "[" + axis + "-1]`"));
  }

  void boundaryOfNothing(Name name, List<String> known) {
    Problem problem =
        error("E0201", "there is no `" + name + "` here that a step could be of", name.span());
    add(suggesting(problem, name.text(), known));
  }

  // Statements

  /**
   * {@code defined} is a value that has the name with an index behind a low line, if there is one.
   */
  void outputNotDefined(Name name, Optional<String> defined) {
    String equation = "write `" + name + " = …`";
    add(
        error("E0261", "the output `" + name + "` is never computed", name.span())
            .withHelp(
                defined.map(other -> equation + ", not `" + other + " = …`").orElse(equation)));
  }

  void layerBeforeLet(Name name) {
    add(
        error("E0262", "`" + name + "` is used before it is made", name.span())
            .withHelp("put the `let` above"));
  }

  void letNeedsLayer(Span at) {
    add(
        error("E0263", "`let` names a layer or a number", at)
            .withHelp("write `let f = dense(10)`; the name of a value needs no `let`"));
  }

  void inputCarried(Name name) {
    add(
        error(
                "E0264",
                "`" + name + "` is not computed here, so a repeat cannot change it",
                name.span())
            .withHelp("begin with a value: `h = " + name + "` above, then `h = …` inside"));
  }

  void repeatWithoutResult(Span at) {
    add(
        error("E0265", "nothing leaves this repeat", at)
            .withHelp("give a value before it, as in `h = x`, and change it inside"));
  }

  void negativeCount(Span at, Size count) {
    add(
        error("E0266", "there cannot be " + count + " copies", at)
            .withHelp("repeat at least once"));
  }

  void notInRepeat(Span at, String what) {
    add(
        error("E0267", "`" + what.toLowerCase(Locale.ROOT) + "` does not stand inside a repeat", at)
            .withHelp("put it outside"));
  }

  void recursion(Span at, List<Written> chain, Written again) {
    String path =
        chain.stream().map(Written::name).collect(Collectors.joining(" → ")) + " → " + again.name();
    add(
        error("E0268", "`" + again.name() + "` contains itself", at)
            .withLabel(path)
            .withHelp("write `repeat n { … }` for copies, `h[t-1]` for recurrence"));
  }

  void tooDeep(Span at) {
    add(
        error("E0269", "blocks are nested too deeply here", at)
            .withHelp("give inner parts names of their own"));
  }

  void unknownLoss(Name name, List<String> known) {
    Problem problem = error("E0270", "there is no loss `" + name + "`", name.span());
    add(suggesting(problem, name.text(), known));
  }

  void nothingToTrain(Name name, List<String> known) {
    Problem problem =
        error("E0271", "there is nothing to train called `" + name + "`", name.span());
    add(suggesting(problem, name.text(), known));
  }

  void fixedLearns(Name name, Place declared) {
    add(
        error("E0273", "`" + name + "` is fixed, so it cannot learn", name.span())
            .withNote("it is declared here", declared)
            .withHelp("declare `weights " + name + "` for what is trained"));
  }

  void targetInBlock(Span at, String block) {
    add(
        error("E0272", "a block has no target", at)
            .withHelp("write `input`, or make it `network " + block + "`"));
  }

  // Files

  void fileNotFound(Span at, String path, Optional<String> refusal) {
    String file = "\"" + path + "\"";
    add(
        refusal
            .map(
                why ->
                    error("E0281", "the file " + file + " cannot be used: " + why, at)
                        .withHelp("put a copy of it into that folder, or below it"))
            .orElseGet(
                () ->
                    error("E0281", "there is no file " + file, at)
                        .withHelp(
                            "write its path from the folder of this file:"
                                + " `use \"cells/gru.arch\"`")));
  }

  void fileCycle(Span at, String path) {
    add(
        error("E0282", "\"" + path + "\" uses this file, so this file cannot use it", at)
            .withHelp("put what both need into a third file"));
  }

  static String signature(Written written) {
    String parameters =
        written.parameters().stream()
            .filter(parameter -> parameter.value().isEmpty())
            .map(Item.Parameter::name)
            .map(Name::text)
            .collect(Collectors.joining(", "));
    return written.name() + "(" + parameters + ")";
  }

  static String names(List<String> names) {
    List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
    int last = quoted.size() - 1;
    return last < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
  }

  static String count(int count, String what) {
    return (count == 0 ? "no" : Integer.toString(count)) + " " + what + (count == 1 ? "" : "s");
  }

  static Problem suggesting(Problem problem, String name, Collection<String> known) {
    return Suggestions.nearest(name, known)
        .map(near -> problem.withHelp("did you mean `" + near + "`?"))
        .orElse(problem);
  }

  Problem error(String code, String headline, Span at) {
    return Problem.error(code, headline, text.place(at));
  }

  /** Adds a problem that depends on what the caller gives. */
  void addGiven(Problem problem) {
    add(call.get().map(place -> problem.withNote("it is called here", place)).orElse(problem));
  }

  void add(Problem problem) {
    if (problems.size() < KEPT) {
      problems.add(problem);
    }
  }
}
