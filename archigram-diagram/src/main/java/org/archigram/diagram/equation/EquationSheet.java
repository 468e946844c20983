package org.archigram.diagram.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.model.Architecture;
import org.archigram.model.Operator;
import org.archigram.model.equation.Equation;
import org.archigram.model.fact.Types;
import org.archigram.model.formula.Formula;

/**
 * All equations of an architecture, block by block.
 *
 * @param title what the architecture is called
 * @param documentation what its author says about it
 * @param sections the whole first, then the blocks that it uses, each once
 */
public record EquationSheet(String title, String documentation, List<Section> sections) {

  /**
   * The equations of one block, and the weights that they use.
   *
   * @param title the name of the block
   * @param parameters those by which its uses differ; may be empty
   * @param ranges the steps of its indices, and what else differs from use to use
   */
  public record Section(
      String title,
      List<Formula> parameters,
      List<Line> lines,
      List<Formula> ranges,
      List<Weights> weights) {
    public Section {
      parameters = List.copyOf(parameters);
      lines = List.copyOf(lines);
      ranges = List.copyOf(ranges);
      weights = List.copyOf(weights);
    }

    private Section titled(String other) {
      return new Section(other, parameters, lines, ranges, weights);
    }

    /** {@code (n, τ)}, or nothing. */
    Optional<Formula> arguments() {
      return parameters.isEmpty()
          ? Optional.empty()
          : Optional.of(new Formula.Fenced("(", WeightList.joined(parameters, ","), ")"));
    }
  }

  /**
   * One equation.
   *
   * @param family of the operation with weights that it is, if it is one
   * @param fixed whether those weights are never trained
   */
  public record Line(Equation equation, Optional<Operator.Family> family, boolean fixed) {
    Line with(Equation other) {
      return new Line(other, family, fixed);
    }
  }

  /**
   * Weights that look alike.
   *
   * @param names which weights
   * @param shapes their shape, or shapes where instances differ; a scalar's is an empty row
   * @param note how they come about if they are not trained by gradient descent
   */
  public record Weights(Formula names, List<Formula> shapes, Optional<Formula> note) {
    private static final Formula SCALAR = new Formula.Row(List.of());

    public Weights {
      shapes = List.copyOf(shapes);
    }

    /** Which weights, and from which spaces: {@code W, U ∈ ℝ^{n×m}}. */
    Formula spaces() {
      Formula reals = Formula.upright("ℝ");
      List<Formula> spaces =
          shapes.stream().map(shape -> shape.equals(SCALAR) ? reals : reals.sup(shape)).toList();
      return Formula.row(names, Formula.relation("∈"), WeightList.joined(spaces, ","));
    }

    /** Which weights, from which spaces, and how they come about. */
    Formula noted() {
      return note.map(said -> Formula.row(spaces(), comma(), Formula.upright(" "), said))
          .orElseGet(this::spaces);
    }

    private static Formula comma() {
      return new Formula.Sign(",", Formula.Kind.PUNCTUATION);
    }

    /** Which weights, and their shapes: {@code W, U : n×m}. */
    Formula sizes() {
      Formula one = Formula.upright("1");
      List<Formula> sizes =
          shapes.stream().map(shape -> shape.equals(SCALAR) ? one : shape).toList();
      return Formula.row(names, Formula.relation(":"), WeightList.joined(sizes, ","));
    }
  }

  public EquationSheet {
    sections = List.copyOf(sections);
  }

  /** The same sheet under another title; without one if it is blank. */
  public EquationSheet titled(String other) {
    List<Section> renamed = new ArrayList<>(sections);
    if (!sections.isEmpty() && !names(sections.get(0))) {
      renamed.set(0, sections.get(0).titled(other));
    }
    return new EquationSheet(other, documentation, renamed);
  }

  /** Whether a section needs its title: not the first, when it is that of the whole sheet. */
  boolean names(Section section) {
    return !section.title().equals(title) || !section.equals(sections.get(0));
  }

  /** The equations of an architecture. */
  public static EquationSheet of(Architecture architecture, Types types) {
    return new EquationSheet(
        architecture.name(), architecture.root().documentation(), new Sections().of(types.root()));
  }
}
