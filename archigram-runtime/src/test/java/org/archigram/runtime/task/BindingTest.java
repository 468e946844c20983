package org.archigram.runtime.task;

import static org.archigram.model.build.Term.apply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Architecture;
import org.archigram.model.build.Architectures;
import org.archigram.model.build.Term;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Role.Use;
import org.junit.jupiter.api.Test;

class BindingTest {

  /** A task of these values. */
  private record Given(List<Role> roles, List<View> views) implements Task {
    static Given of(Role... roles) {
      return new Given(List.of(roles), List.of());
    }

    @Override
    public About about() {
      return new About("given", "", "", Metric.ACCURACY, Bar.atLeast(1, ""));
    }

    @Override
    public List<Trial> trials() {
      return List.of();
    }

    @Override
    public Examples examples(long seed, Store store) {
      throw new UnsupportedOperationException("only roles are asked for");
    }
  }

  private static final Role IMAGE = Role.real(Use.INPUT, "image", 1, 2, 2);
  private static final Role LABEL = Role.category(Use.TARGET, "label", 3);
  private static final Role ANSWER = Role.category(Use.ANSWER, "answer", 3);

  private static Floats of(List<Integer> shape, float... values) {
    return new Floats(shape, values);
  }

  @Test
  void namesNeedNotAgree() {
    Architecture network =
        Architectures.network("Reads")
            .input("u[t]", "k")
            .output("y[t]", "k")
            .target("d[t]", "k")
            .equation("y", apply("tanh", Term.of("u")))
            .architecture();
    Given task =
        Given.of(
            Role.real(Use.TARGET, "wanted", 2).along(50),
            Role.real(Use.INPUT, "x", 2).along(50),
            Role.real(Use.ANSWER, "answer", 2).along(50));
    Binding binding = Binding.of(network, task);
    Floats x = of(List.of(1, 1, 2), 1, 2);
    Floats wanted = of(List.of(1, 1, 2), 3, 4);
    assertThat(binding.values(Map.of("x", x, "wanted", wanted)))
        .isEqualTo(Map.of("u", x, "d", wanted));
    assertThat(binding.values(Map.of("x", x))).isEqualTo(Map.of("u", x));
    assertThat(binding.answer()).isEqualTo("y");
    assertThat(binding.sizes()).isEqualTo(Map.of("k", 2, "T", 50));
  }

  @Test
  void imagesAreFlattenedAndClassesSpreadWhereTheNetworkWantsIt() {
    Architecture network =
        Architectures.network("Flat")
            .input("u", "k")
            .output("y", "q")
            .target("d", "q")
            .weights("W", "q", "k")
            .equation("y", apply("matmul", Term.of("W"), Term.of("u")))
            .architecture();
    Binding binding = Binding.of(network, Given.of(IMAGE, LABEL, ANSWER));
    Map<String, Floats> values =
        binding.values(
            Map.of("image", of(List.of(1, 1, 2, 2), 1, 2, 3, 4), "label", of(List.of(1), 2)));
    assertThat(values)
        .isEqualTo(Map.of("u", of(List.of(1, 4), 1, 2, 3, 4), "d", of(List.of(1, 3), 0, 0, 1)));
    assertThat(binding.sizes()).isEqualTo(Map.of("k", 4, "q", 3));
  }

  @Test
  void numbersFitVectorsOfOneAndTwoClassesFitANumber() {
    Architecture network =
        Architectures.network("Numbers")
            .input("x", "m")
            .output("y")
            .target("d")
            .weights("w", "m")
            .equation("y", apply("dot", Term.of("w"), Term.of("x")))
            .architecture();
    Given task =
        Given.of(
            Role.real(Use.INPUT, "x"),
            Role.category(Use.TARGET, "label", 2),
            Role.category(Use.ANSWER, "answer", 2));
    Binding binding = Binding.of(network, task);
    assertThat(binding.values(Map.of("x", of(List.of(2), 5, 6), "label", of(List.of(2), 1, 0))))
        .isEqualTo(Map.of("x", of(List.of(2, 1), 5, 6), "d", of(List.of(2), 1, 0)));
  }

  @Test
  void viewsAreTakenWhereTheirAxesFit() {
    Role rows = Role.real(Use.INPUT, "rows", 2).along(2);
    Task.View view =
        new Task.View("image", rows, image -> of(List.of(image.batch(), 2, 2), image.values()));
    Architecture network =
        Architectures.network("Rows")
            .input("x[t]", 2)
            .output("y", 3)
            .weights("W", 3, 2)
            .equation("y", apply("matmul", Term.of("W"), Term.of("x").last("t")))
            .architecture();
    Binding binding = Binding.of(network, new Given(List.of(IMAGE, LABEL, ANSWER), List.of(view)));
    assertThat(binding.values(Map.of("image", of(List.of(1, 1, 2, 2), 1, 2, 3, 4))))
        .isEqualTo(Map.of("x", of(List.of(1, 2, 2), 1, 2, 3, 4)));
  }

  @Test
  void eachValueIsTakenOnceAndNamesDecideBetweenSeveral() {
    Architecture network =
        Architectures.network("Both")
            .input("b", 2)
            .input("a", 2)
            .output("y", 2)
            .equation("y", apply("add", Term.of("a"), Term.of("b")))
            .architecture();
    Given task =
        Given.of(
            Role.real(Use.INPUT, "a", 2),
            Role.real(Use.INPUT, "b", 2),
            Role.real(Use.ANSWER, "y", 2));
    Floats a = of(List.of(1, 2), 1, 2);
    Floats b = of(List.of(1, 2), 3, 4);
    assertThat(Binding.of(network, task).values(Map.of("a", a, "b", b)))
        .isEqualTo(Map.of("a", a, "b", b));
    Given one = Given.of(Role.real(Use.INPUT, "a", 2), Role.real(Use.ANSWER, "y", 2));
    assertThatThrownBy(() -> Binding.of(network, one)).isInstanceOf(Binding.Misfit.class);
  }

  @Test
  void whatDoesNotFitIsSaid() {
    Architecture network =
        Architectures.network("Wide")
            .input("x[t]", 123)
            .output("y[t]", 123)
            .equation("y", apply("tanh", Term.of("x")))
            .architecture();
    Given task =
        Given.of(
            Role.real(Use.INPUT, "x", 2).along(50), Role.real(Use.ANSWER, "answer", 7).along(50));
    assertThatThrownBy(() -> Binding.of(network, task))
        .isInstanceOf(Binding.Misfit.class)
        .hasMessage(
            "Wide does not fit the task given: nothing fits `x[t] : [123]`;"
                + " the task has `x[50] : [2]`");
    Given wrongAnswer =
        Given.of(Role.real(Use.INPUT, "x", 123).along(0), Role.real(Use.ANSWER, "a", 7).along(0));
    assertThatThrownBy(() -> Binding.of(network, wrongAnswer))
        .hasMessage(
            "Wide does not fit the task given: none of its outputs is an answer;"
                + " the task wants `a[_] : [7]`");
  }

  @Test
  void aTaskNeedsNoTemplate() {
    assertThat(Given.of(IMAGE).template()).isEqualTo(Optional.empty());
    assertThat(Given.of(IMAGE).washout()).isZero();
  }
}
