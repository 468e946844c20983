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

  Place place(Span span) {
    return text.place(span);
  }

  // Names

  void unknownName(Name name, Collection<String> known) {
    add(
        suggesting(
            error("E0201", "there is no `" + name + "` here", name.span()), name.text(), known));
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

  void notCallable(Span at) {
    add(error("E0205", "this cannot be called", at).withHelp("call a function or a block by name"));
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

  void listAsValue(Span at) {
    add(
        error("E0208", "a list stands only as an argument", at)
            .withHelp("write `[a; b]`, with semicolons, to put values behind one another"));
  }

  // Parameters

  void missingParameters(Span call, Written written, List<String> missing) {
    add(
        error("E0211", "`" + written.name() + "` needs " + names(missing), call)
            .withNote("it is defined here", written.place(written.item().name().span()))
            .withHelp("write `" + signature(written) + "`"));
  }

  void unknownParameter(Name name, String block, List<String> known) {
    add(
        suggesting(
            error("E0212", "`" + block + "` has no parameter `" + name + "`", name.span()),
            name.text(),
            known));
  }

  void tooManyParameters(Span at, String block, List<String> known) {
    add(
        error("E0213", "`" + block + "` has " + count(known.size(), "parameter"), at)
            .withHelp(known.isEmpty() ? "leave this out" : "they are " + names(known)));
  }

  void parameterTwice(Span at, String name) {
    add(error("E0214", "`" + name + "` is given twice", at).withHelp("leave one of the two out"));
  }

  void parameterIsValue(Expression value, String name, Written written) {
    add(
        error("E0215", "the parameter `" + name + "` must be known; this is a value", value.span())
            .withNote(
                "`" + name + "` is a parameter of this",
                written.place(written.item().name().span()))
            .withHelp("parameters come in the first brackets: `" + signature(written) + "(x)`"));
  }

  void parametersFirst(Span at, Written written) {
    add(
        error("E0215", "the parameters of `" + written.name() + "` come first", at)
            .withHelp("write `" + signature(written) + "(x)`"));
  }

  void mustBeKnown(Span at, List<String> open) {
    String which = open.isEmpty() ? "this" : names(open);
    Problem problem = error("E0216", which + " must be known here", at);
    addGiven(
        open.isEmpty()
            ? problem
            : problem.withHelp("give it a value: `--set " + open.get(0) + "=8`, or a default"));
  }

  void notKnown(Span at) {
    add(
        error("E0217", "this cannot be computed from parameters alone", at)
            .withHelp("use numbers, parameters and `+ - * / ^`"));
  }

  void notANumber(Span at, String found) {
    addGiven(error("E0218", "`" + found + "` is not a number", at));
  }

  void notWhole(Span at, String found) {
    addGiven(
        error("E0219", "`" + found + "` is not a whole number", at)
            .withHelp("sizes, counts and steps are whole"));
  }

  void notPositive(Span at, Size size) {
    addGiven(error("E0219", "a size is at least 1, not " + size, at));
  }

  void arithmetic(Span at) {
    addGiven(
        error("E0220", "this number cannot be computed", at)
            .withHelp("it divides by zero, or leaves the range of 64 bits"));
  }

  void unusedParameter(Name name, String block) {
    add(
        Problem.warning(
                "E0221", "`" + block + "` does not use `" + name + "`", text.place(name.span()))
            .withHelp("leave the parameter out"));
  }

  // Arguments

  void tooManyArguments(Span at, String operator, int most) {
    add(
        error("E0231", "`" + operator + "` takes " + count(most, "argument"), at)
            .withHelp("leave this out"));
  }

  void tooFewArguments(Span at, String operator, int least, int found) {
    add(
        error(
            "E0231",
            "`" + operator + "` takes " + count(least, "argument") + ", not " + found,
            at));
  }

  void unknownSetting(Name name, String operator, List<String> known) {
    Problem problem =
        error("E0232", "`" + operator + "` has no setting `" + name + "`", name.span());
    add(suggesting(problem, name.text(), known));
  }

  void givenTwice(Name name) {
    add(
        error("E0214", "`" + name + "` is given twice", name.span())
            .withHelp("leave one of the two out"));
  }

  void settingNotKnown(Span at, String name) {
    add(
        error("E0215", "the setting `" + name + "` must be known; this is a value", at)
            .withHelp("use numbers and parameters"));
  }

  void unknownInput(Name name, String block, List<String> known) {
    add(
        suggesting(
            error("E0233", "`" + block + "` has no input `" + name + "`", name.span()),
            name.text(),
            known));
  }

  void tooManyInputs(Span at, String block, List<String> inputs) {
    String help = inputs.isEmpty() ? "leave it out" : "they are " + names(inputs);
    add(error("E0234", "`" + block + "` has " + count(inputs.size(), "input"), at).withHelp(help));
  }

  void missingInputs(Span at, String block, List<String> missing, List<String> inputs) {
    add(
        error("E0234", "`" + block + "` also needs " + names(missing), at)
            .withHelp("its inputs are " + names(inputs)));
  }

  void inputTwice(Span at, String name) {
    add(
        error("E0214", "the input `" + name + "` is given twice", at)
            .withHelp("leave one of the two out"));
  }

  void unknownOutput(Name name, String block, List<String> known) {
    Problem problem = error("E0235", "`" + block + "` has no output `" + name + "`", name.span());
    add(suggesting(problem, name.text(), known));
  }

  void tooManyNames(Span at, String block, List<String> outputs) {
    add(
        error("E0236", "`" + block + "` has " + count(outputs.size(), "output"), at)
            .withHelp("they are " + names(outputs)));
  }

  void oneOutput(Span at) {
    add(
        error("E0237", "only the call of a block has several outputs, or outputs by name", at)
            .withHelp("write `h, c = LSTM(n)(x)`, or one equation for each name"));
  }

  void noOutput(Span at, String block) {
    add(
        error("E0238", "`" + block + "` has no output", at)
            .withHelp("write `output y` in the block"));
  }

  void noDistribution(Span at) {
    add(
        error("E0239", "behind `~` stands a distribution", at)
            .withHelp("write `x ~ normal(mean, 0.1)`"));
  }

  void unknownDistribution(Name name, List<String> known) {
    Problem problem = error("E0239", "there is no distribution `" + name + "`", name.span());
    add(suggesting(problem, name.text(), known));
  }

  void noInitialiser(Span at) {
    add(
        error("E0240", "this does not say how numbers are drawn", at)
            .withHelp("write `~ normal(0, 0.1)`, or `~ uniform(-1, 1) |> scale(0.5)`"));
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

  void whichAxis(Span at, String name, List<String> axes) {
    String found = axes.isEmpty() ? "there is none here" : "it could be " + names(axes);
    add(
        error("E0253", "of which axis is this a step?", at)
            .withLabel(found)
            .withHelp("name the axes of the value, as in `" + name + "[t] = …`"));
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

  void outputNotDefined(Name name) {
    add(
        error("E0261", "the output `" + name + "` is never computed", name.span())
            .withHelp("write `" + name + " = …`"));
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

  void targetInBlock(Span at, String block) {
    add(
        error("E0272", "a block has no target", at)
            .withHelp("write `input`, or make it `network " + block + "`"));
  }

  // Files

  void fileNotFound(Span at, String path) {
    add(error("E0281", "there is no file \"" + path + "\"", at));
  }

  void fileCycle(Span at, String path) {
    add(
        error("E0282", "\"" + path + "\" uses this file, so this file cannot use it", at)
            .withHelp("put what both need into a third file"));
  }

  private static String signature(Written written) {
    String parameters =
        written.parameters().stream()
            .filter(parameter -> parameter.value().isEmpty())
            .map(Item.Parameter::name)
            .map(Name::text)
            .collect(Collectors.joining(", "));
    return written.name() + "(" + parameters + ")";
  }

  private static String names(List<String> names) {
    List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
    int last = quoted.size() - 1;
    return last < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
  }

  private static String count(int count, String what) {
    return (count == 0 ? "no" : Integer.toString(count)) + " " + what + (count == 1 ? "" : "s");
  }

  private static Problem suggesting(Problem problem, String name, Collection<String> known) {
    return Suggestions.nearest(name, known)
        .map(near -> problem.withHelp("did you mean `" + near + "`?"))
        .orElse(problem);
  }

  private Problem error(String code, String headline, Span at) {
    return Problem.error(code, headline, text.place(at));
  }

  /** Adds a problem that depends on what the caller gives. */
  private void addGiven(Problem problem) {
    add(call.get().map(place -> problem.withNote("it is called here", place)).orElse(problem));
  }

  private void add(Problem problem) {
    if (problems.size() < KEPT) {
      problems.add(problem);
    }
  }
}
