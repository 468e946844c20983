package org.archigram.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.archigram.model.Block;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private static final Block DENSE =
      Draft.block(
          "Dense",
          """
          input x : [m]
          weights W : [4, m]
          y = matmul(W, x)
          output y : [4]
          """);
  private static final Block CELL =
      Draft.block(
          "Cell",
          """
          axis t
          input x[t] : [m]
          weights W : [m, m]
          h = tanh(add(matmul(W, h[t-1]), x))
          output h
          """);

  private static String report(String text, Block... parts) {
    Problems problems = Checks.of(Draft.network(text, parts));
    return problems.text(false);
  }

  private static String one(String text, Block... parts) {
    Problems problems = Checks.of(Draft.network(text, parts));
    assertThat(problems.all()).as(problems.text(false)).hasSize(1);
    return problems.text(false);
  }

  @Test
  void aProductThatDoesNotFitShowsBothShapesAndWhereTheyCameFrom() {
    String report = one("input x : [4]\nweights W : [2, 3]\ny = matmul(W, x)\noutput y");
    assertThat(report)
        .contains("error[E0401]: the shapes in `W @ x` do not fit")
        .contains("3 and 4 differ")
        .contains("`W` is [2, 3] here")
        .contains("`x` is [4] here")
        .contains("help: write `weights W : [2, 4]`");
  }

  @Test
  void aNameThatMeansTwoSizesIsExplained() {
    String report =
        one(
            """
            input x : [3]
            weights W : [n, m]
            weights V : [n, m]
            z = matmul(W, x)
            input v : [4]
            y = matmul(V, v)
            output z
            output y
            """);
    assertThat(report)
        .contains("E0401")
        .contains("`V` is [n, 3], written [n, m]")
        .contains("`m` is 3 because of this");
  }

  @Test
  void sumsOfOtherShapesDoNotFit() {
    assertThat(one("input x : [4]\ninput v : [5]\ny = add(x, v)\noutput y"))
        .contains("the shapes in `x + v` do not fit")
        .contains("5 and 4 differ");
  }

  @Test
  void ranksThatDoNotFitAreSaid() {
    String report = report("input x : [4]\nweights K : [3, 1, 5, 5]\ny = conv(x, K)\noutput y");
    assertThat(report)
        .contains("error[E0409]: `conv(x, K)` cannot be right")
        .contains("expected 3 dimensions, found [4]");
  }

  @Test
  void anOutputMustBeWhatItIsDeclared() {
    assertThat(one("input x : [4]\noutput y : [5]\ny = tanh(x)"))
        .contains("error[E0402]: `y` is declared [5], but it is [4]")
        .contains("help: declare `y : [4]`");
  }

  @Test
  void anArgumentMustBeWhatTheInputIs() {
    String report = one("input x : [4, 4]\nlet f = Dense\ny = f(x)\noutput y", DENSE);
    assertThat(report)
        .contains("error[E0403]: `f` cannot take `x` as its `x`")
        .contains("found [4, 4], expected [m]");
  }

  @Test
  void aMistakeInsideABlockNamesTheCall() {
    Block bad = Draft.block("Bad", "input x : [m]\nweights b : [4]\ny = add(x, b)\noutput y");
    String report = one("input x : [3]\nlet f = Bad\ny = f(x)\noutput y", bad);
    assertThat(report)
        .contains("Bad.arch")
        .contains("E0401")
        .contains("`Bad` is used here, by `f(x)`");
  }

  @Test
  void aStackMustKeepTheShape() {
    Block body =
        Draft.stack("Body", "carried h\nweights W : [4, n]\no = matmul(W, h)\noutput o -> h");
    assertThat(one("input x : [3]\nlet s = Body × 6\ny = s(x)\noutput y", body))
        .contains("error[E0404]: `h` changes its shape in each copy: [3] becomes [4]");
  }

  @Test
  void aBoundaryMustHaveTheShapeOfItsValue() {
    assertThat(
            one(
                """
                axis t
                input x[t] : [3]
                input s : [4]
                h = add(x, h[t-1])
                h[t=0] = s
                output h : [3]
                """
                    .replace("output h : [3]", "output h[t] : [3]")))
        .contains("error[E0405]: `h` is [3], but its boundary is [4]");
  }

  @Test
  void sharedWeightsMustFitAllUses() {
    assertThat(
            one(
                "input x : [3]\ninput v : [5]\nlet f = Dense\ny = f(x)\nz = f(v)\noutput y\noutput z",
                DENSE))
        .contains("error[E0406]: two uses of `f` need different weights `W`")
        .contains("give each use an instance of its own");
  }

  @Test
  void aResultMustBeWhatItIsDeclared() {
    assertThat(one("input x : [3]\nlet f = Dense\noutput y : [5]\ny = f(x)", DENSE))
        .contains("error[E0407]: `y` is declared [5], but `f` gives [4]");
  }

  @Test
  void classesAreNoNumbers() {
    assertThat(one("input x : class(7)\nlet f = Dense\ny = f(x)\noutput y", DENSE))
        .contains("E040");
    assertThat(
            one(
                """
                input x : [10]
                target label : class(9)
                loss l = cross_entropy(x, label)
                """))
        .contains("E04");
  }

  @Test
  void aLossIsASingleNumber() {
    assertThat(one("input x : [10]\nloss l = tanh(x)"))
        .contains("error[E0410]: the loss `l` is not a single number")
        .contains("found [10], expected []");
  }

  @Test
  void sizesThatAreNotWholeDoNotFit() {
    assertThat(one("input x : [7]\nweights w : [2*n]\ny = add(x, w)\noutput y")).contains("E0401");
  }

  @Test
  void missingNamesAreFoundWithTheNearest() {
    assertThat(report("input image : [3]\ny = tanh(imgae)\noutput y"))
        .contains("error[E0301]: there is no value `imgae`")
        .contains("did you mean `image`?");
  }

  @Test
  void theNumberOfInputsIsChecked() {
    assertThat(one("input x : [3]\nlet f = Dense\ny = f(x, x)\noutput y", DENSE))
        .contains("error[E0302]: `Dense` is called with 2 values")
        .contains("expected 1 value");
    assertThat(one("input x : [3]\ny = add(x)\noutput y")).contains("`add` is given 1 value");
  }

  @Test
  void aDelayNeedsItsAxis() {
    assertThat(report("axis t\ninput x : [3]\ny = tanh(x[t-1])\noutput y"))
        .contains("error[E0303]: `x[t-1]` reads a step of `t`, but `x` does not run along `t`")
        .contains("`x` has no axis");
  }

  @Test
  void aReductionNeedsItsAxis() {
    assertThat(
            one(
                "axis t\naxis s\ninput x[s] : [3]\ninput u[t] : [3]\ny = sum[t](x)\noutput y\noutput u"))
        .contains("error[E0304]: `sum[t](x)` runs along `t`, but its argument does not")
        .contains("did you mean `[s]`?");
  }

  @Test
  void aRecurrentBlockNeedsAnAxis() {
    assertThat(one("input x : [3]\nlet f = Cell\ny = f(x)\noutput y", CELL)).contains("E0305");
  }

  @Test
  void anAxisMustNotBeOpen() {
    assertThat(one("axis r\naxis s\ninput x[r, s] : [3]\nlet f = Cell\ny = f(x)\noutput y", CELL))
        .contains("error[E0306]")
        .contains("could be axes `r` and `s`");
    assertThat(
            report(
                "axis r\naxis s\ninput x[r, s] : [3]\nlet f = Cell\ny = f{t=s}(x)\noutput y", CELL))
        .isEmpty();
  }

  @Test
  void anOutputMustDeclareItsAxes() {
    assertThat(one("axis t\ninput x[t] : [3]\noutput y : [3]\ny = tanh(x)"))
        .contains("error[E0307]: `y` is declared with no axis, but it runs along axis `t` too")
        .contains("write `output y[t] : [3]`");
  }

  @Test
  void aBindingMustNameAxes() {
    assertThat(report("axis s\ninput x[s] : [3]\nlet f = Cell\ny = f{q=s}(x)\noutput y", CELL))
        .contains("E0310");
  }

  @Test
  void aNameIsDefinedOnce() {
    assertThat(report("input x : [3]\ny = tanh(x)\ny = relu(x)\noutput y")).contains("E0311");
  }

  @Test
  void aCycleWithoutADelayIsPrinted() {
    assertThat(one("axis t\ninput x[t] : [3]\nh = add(x, z)\nz = tanh(h)\noutput h"))
        .contains("error[E0501]: `h` needs itself, without a delay")
        .contains("h → z → h");
  }

  @Test
  void aCycleGoesThroughCalls() {
    assertThat(one("axis t\ninput x[t] : [4]\nlet f = Dense\nh = add(x, f(h))\noutput h", DENSE))
        .contains("E0501");
    Block late = Draft.block("Late", "axis t\ninput x[t] : [m]\ny = tanh(x[t-1])\noutput y");
    assertThat(report("axis t\ninput x[t] : [4]\nlet f = Late\nh = add(x, f(h))\noutput h", late))
        .isEmpty();
  }

  @Test
  void twoDirectionsInOneCycleCannotRun() {
    assertThat(
            one("axis t\ninput x[t] : [3]\nh = add(x, add(h[t-1], g))\ng = tanh(h[t+1])\noutput h"))
        .contains("error[E0502]");
    assertThat(one("axis t\ninput x[t] : [4]\nlet f = Cell\nh = add(x, f(h[t+1]))\noutput h", CELL))
        .contains("error[E0502]");
  }

  @Test
  void aRecurrenceCannotNeedAllItsSteps() {
    assertThat(one("axis t\ninput x[t] : [3]\nh = add(x, add(h[t-1], sum[t](h)))\noutput h"))
        .contains("error[E0503]");
  }

  @Test
  void twoDirectionsOnTwoAxesCanRun() {
    assertThat(
            report(
                """
                axis r
                axis c
                input x[r, c] : [3]
                h = add(x, add(h[r-1], h[c+1]))
                output h
                """))
        .isEmpty();
  }

  @Test
  void whatIsThereForNothingIsWarnedOf() {
    String report =
        report(
            """
            axis q
            axis t
            input x[t] : [3]
            input spare : [3]
            weights W : [3, 3]
            let f = Dense
            y = tanh(x)
            z = relu(x)
            y[t=0] = 0
            output y
            """,
            DENSE);
    assertThat(Checks.of(Draft.network("input x : [3]\ny = tanh(x)")).all())
        .extracting(Problem::code)
        .contains("E0601");
    assertThat(report)
        .contains("W0602")
        .contains("W0603")
        .contains("W0604")
        .contains("W0605")
        .contains("W0606")
        .contains("W0607");
  }
}
