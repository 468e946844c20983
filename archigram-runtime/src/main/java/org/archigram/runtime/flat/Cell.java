package org.archigram.runtime.flat;

import java.util.List;
import java.util.Optional;
import org.archigram.model.Attributes;
import org.archigram.model.Definition;
import org.archigram.model.Initialiser;
import org.archigram.model.Operator;
import org.archigram.model.Ref;
import org.archigram.model.Type;

/**
 * One value of a flat architecture.
 *
 * @param name unique: the path of calls, then the name in the block
 * @param origin how it comes about
 * @param axes the axes it carries, in the order of the architecture
 * @param shape the shape of one step
 * @param element what its elements are
 * @param boundaries what is read where a shift leaves the range of an axis
 */
public record Cell(
    String name,
    Origin origin,
    List<String> axes,
    List<Integer> shape,
    Type.Element element,
    List<Boundary> boundaries) {

  /** How a cell comes about. */
  public sealed interface Origin {}

  /** A value from outside. */
  public record Input(Definition.Role role) implements Origin {}

  /** Numbers that training changes, or that are drawn once. */
  public record Weight(boolean trained, Optional<Initialiser> initialiser) implements Origin {}

  /** A number. */
  public record Number(double value) implements Origin {}

  /**
   * An operator applied to other cells.
   *
   * @param owner the path of its instance and its name there, which name its statistics
   */
  public record Apply(Operator operator, List<Read> arguments, Attributes attributes, String owner)
      implements Origin {
    public Apply {
      arguments = List.copyOf(arguments);
    }
  }

  /** Numbers that a draw makes its result of; compilers put them in. */
  public record Noise(boolean normal) implements Origin {}

  /** Another cell, as it is read. */
  public record Copy(Read of) implements Origin {}

  /** What the copies of a stack made, along the axis that counts them. */
  public record Collected(String axis, List<Read> copies) implements Origin {
    public Collected {
      copies = List.copyOf(copies);
    }
  }

  /** A cell at a step of each axis: the current one unless a shift says otherwise. */
  public record Read(String cell, List<Ref.Shift> shifts) {
    public Read {
      shifts = List.copyOf(shifts);
    }

    /** The current step. */
    public static Read of(String cell) {
      return new Read(cell, List.of());
    }

    /** The shift along an axis, if there is one. */
    public Optional<Ref.Shift> along(String axis) {
      return shifts.stream().filter(shift -> shift.axis().equals(axis)).findFirst();
    }
  }

  /** What is read at a step before the first or behind the last of an axis. */
  public record Boundary(Ref.Shift at, Read initial) {}

  public Cell {
    axes = List.copyOf(axes);
    shape = List.copyOf(shape);
    boundaries = List.copyOf(boundaries);
  }

  /** Where the cell is read from, in the order of its origin; boundaries come last. */
  public List<Read> reads() {
    List<Read> reads = new java.util.ArrayList<>();
    if (origin instanceof Apply apply) {
      reads.addAll(apply.arguments());
    } else if (origin instanceof Copy copy) {
      reads.add(copy.of());
    } else if (origin instanceof Collected collected) {
      reads.addAll(collected.copies());
    }
    return reads;
  }

  /** This cell with another origin. */
  public Cell with(Origin other) {
    return new Cell(name, other, axes, shape, element, boundaries);
  }

  /** This cell with everything that it reads replaced, at its boundaries too. */
  public Cell reading(java.util.function.UnaryOperator<Read> replaced) {
    Origin other = origin;
    if (origin instanceof Apply apply) {
      List<Read> arguments = apply.arguments().stream().map(replaced).toList();
      other = new Apply(apply.operator(), arguments, apply.attributes(), apply.owner());
    } else if (origin instanceof Copy copy) {
      other = new Copy(replaced.apply(copy.of()));
    } else if (origin instanceof Collected collected) {
      other = new Collected(collected.axis(), collected.copies().stream().map(replaced).toList());
    }
    List<Boundary> limits =
        boundaries.stream()
            .map(boundary -> new Boundary(boundary.at(), replaced.apply(boundary.initial())))
            .toList();
    return new Cell(name, other, axes, shape, element, limits);
  }

  Cell withAxes(List<String> others) {
    return new Cell(name, origin, others, shape, element, boundaries);
  }
}
