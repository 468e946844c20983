package org.archigram.language.elaborate;

import java.util.List;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Span;
import org.archigram.model.Size;
import org.archigram.model.problem.Problem;

/** The wording of what is wrong with parameters and arguments. */
record ArgumentWording(Wording wording) {

  // Parameters

  void missingParameters(Span call, Written written, List<String> missing) {
    wording.add(
        wording
            .error("E0211", "`" + written.name() + "` needs " + Wording.names(missing), call)
            .withNote("it is defined here", written.place(written.item().name().span()))
            .withHelp("write `" + Wording.signature(written) + "`"));
  }

  void unknownParameter(Name name, String block, List<String> known) {
    wording.add(
        Wording.suggesting(
            wording.error("E0212", "`" + block + "` has no parameter `" + name + "`", name.span()),
            name.text(),
            known));
  }

  void tooManyParameters(Span at, String block, List<String> known) {
    wording.add(
        wording
            .error("E0213", "`" + block + "` has " + Wording.count(known.size(), "parameter"), at)
            .withHelp(known.isEmpty() ? "leave this out" : "they are " + Wording.names(known)));
  }

  void parameterTwice(Span at, String name) {
    wording.add(
        wording
            .error("E0214", "`" + name + "` is given twice", at)
            .withHelp("leave one of the two out"));
  }

  void parameterIsValue(Expression value, String name, Written written) {
    wording.add(
        wording
            .error(
                "E0215",
                "the parameter `" + name + "` must be known; this is a value",
                value.span())
            .withNote(
                "`" + name + "` is a parameter of this",
                written.place(written.item().name().span()))
            .withHelp(
                "parameters come in the first brackets: `" + Wording.signature(written) + "(x)`"));
  }

  void parametersFirst(Span at, Written written) {
    wording.add(
        wording
            .error("E0215", "the parameters of `" + written.name() + "` come first", at)
            .withHelp("write `" + Wording.signature(written) + "(x)`"));
  }

  void mustBeKnown(Span at, List<String> open) {
    String which = open.isEmpty() ? "this" : Wording.names(open);
    Problem problem = wording.error("E0216", which + " must be known here", at);
    wording.addGiven(
        open.isEmpty()
            ? problem
            : problem.withHelp("give it a value: `--set " + open.get(0) + "=8`, or a default"));
  }

  void notKnown(Span at) {
    wording.add(
        wording
            .error("E0217", "this cannot be computed from parameters alone", at)
            .withHelp("use numbers, parameters and `+ - * / ^`"));
  }

  void notANumber(Span at, String found) {
    wording.addGiven(wording.error("E0218", "`" + found + "` is not a number", at));
  }

  void notWhole(Span at, String found) {
    wording.addGiven(
        wording
            .error("E0219", "`" + found + "` is not a whole number", at)
            .withHelp("sizes, counts and steps are whole"));
  }

  void notPositive(Span at, Size size) {
    wording.addGiven(wording.error("E0219", "a size is at least 1, not " + size, at));
  }

  void arithmetic(Span at) {
    wording.addGiven(
        wording
            .error("E0220", "this number cannot be computed", at)
            .withHelp("it divides by zero, or leaves the range of 64 bits"));
  }

  void unusedParameter(Name name, String block) {
    wording.add(
        Problem.warning(
                "E0221", "`" + block + "` does not use `" + name + "`", wording.place(name.span()))
            .withHelp("leave the parameter out"));
  }

  // Arguments

  void tooManyArguments(Span at, String operator, int most) {
    wording.add(
        wording
            .error("E0231", "`" + operator + "` takes " + Wording.count(most, "argument"), at)
            .withHelp("leave this out"));
  }

  void tooFewArguments(Span at, String operator, int least, int found) {
    wording.add(
        wording.error(
            "E0231",
            "`" + operator + "` takes " + Wording.count(least, "argument") + ", not " + found,
            at));
  }

  void unknownSetting(Name name, String operator, List<String> known) {
    Problem problem =
        wording.error("E0232", "`" + operator + "` has no setting `" + name + "`", name.span());
    wording.add(Wording.suggesting(problem, name.text(), known));
  }

  void givenTwice(Name name) {
    wording.add(
        wording
            .error("E0214", "`" + name + "` is given twice", name.span())
            .withHelp("leave one of the two out"));
  }

  void settingNotKnown(Span at, String name) {
    wording.add(
        wording
            .error("E0215", "the setting `" + name + "` must be known; this is a value", at)
            .withHelp("use numbers and parameters"));
  }

  void unknownInput(Name name, String block, List<String> known) {
    wording.add(
        Wording.suggesting(
            wording.error("E0233", "`" + block + "` has no input `" + name + "`", name.span()),
            name.text(),
            known));
  }

  void tooManyInputs(Span at, String block, List<String> inputs) {
    String help = inputs.isEmpty() ? "leave it out" : "they are " + Wording.names(inputs);
    wording.add(
        wording
            .error("E0234", "`" + block + "` has " + Wording.count(inputs.size(), "input"), at)
            .withHelp(help));
  }

  void missingInputs(Span at, String block, List<String> missing, List<String> inputs) {
    wording.add(
        wording
            .error("E0234", "`" + block + "` also needs " + Wording.names(missing), at)
            .withHelp("its inputs are " + Wording.names(inputs)));
  }

  void inputTwice(Span at, String name) {
    wording.add(
        wording
            .error("E0214", "the input `" + name + "` is given twice", at)
            .withHelp("leave one of the two out"));
  }

  void unknownOutput(Name name, String block, List<String> known) {
    Problem problem =
        wording.error("E0235", "`" + block + "` has no output `" + name + "`", name.span());
    wording.add(Wording.suggesting(problem, name.text(), known));
  }

  void tooManyNames(Span at, String block, List<String> outputs) {
    wording.add(
        wording
            .error("E0236", "`" + block + "` has " + Wording.count(outputs.size(), "output"), at)
            .withHelp("they are " + Wording.names(outputs)));
  }

  void oneOutput(Span at) {
    wording.add(
        wording
            .error("E0237", "only the call of a block has several outputs, or outputs by name", at)
            .withHelp("write `h, c = LSTM(n)(x)`, or one equation for each name"));
  }

  void noOutput(Span at, String block) {
    wording.add(
        wording
            .error("E0238", "`" + block + "` has no output", at)
            .withHelp("write `output y` in the block"));
  }

  void noDistribution(Span at) {
    wording.add(
        wording
            .error("E0239", "behind `~` stands a distribution", at)
            .withHelp("write `x ~ normal(mean, 0.1)`"));
  }

  void unknownDistribution(Name name, List<String> known) {
    Problem problem =
        wording.error("E0239", "there is no distribution `" + name + "`", name.span());
    wording.add(Wording.suggesting(problem, name.text(), known));
  }

  void misspelt(Name name, String meant) {
    wording.add(
        wording
            .error("E0240", "there is no way to draw numbers called `" + name + "`", name.span())
            .withHelp("did you mean `" + meant + "`?"));
  }

  void noInitialiser(Span at) {
    wording.add(
        wording
            .error("E0240", "this does not say how numbers are drawn", at)
            .withHelp("write `~ normal(0, 0.1)`, or `~ uniform(-1, 1) |> scale(0.5)`"));
  }
}
