package org.archigram.model;

import java.util.List;
import java.util.Set;
import org.archigram.model.formula.Formula;
import org.archigram.model.tensor.Tensor;

/**
 * A primitive computation: its name, its notation, its shape rule and its cost.
 *
 * <p>An operator is defined in one place, the catalogue of its family.
 *
 * @param name as written in the language and in files
 * @param family what kind of computation it is
 * @param symbol what stands on its box: {@code σ}, {@code tanh}, {@code ×}
 * @param signature its arguments and settings
 * @param notation how its application is typeset
 * @param shape the shape of its result
 * @param cost multiply-accumulates of one application to one step
 * @param meaning what one application computes
 * @param flat the positions of arguments to which no gradient ever goes back
 */
public record Operator(
    String name,
    Family family,
    Formula symbol,
    Signature signature,
    Notation notation,
    ShapeRule shape,
    CostRule cost,
    Meaning meaning,
    Set<Integer> flat) {

  public Operator {
    flat = Set.copyOf(flat);
  }

  /** What kind of computation an operator is; pictures draw a family alike. */
  public enum Family {
    /** Element-wise arithmetic of two or more values: {@code + − × ÷}. */
    ARITHMETIC,
    /** An element-wise function of one value: {@code tanh}, {@code exp}. */
    ACTIVATION,
    /** Products of matrices and vectors. */
    PRODUCT,
    /** Convolutions and the like, over positions. */
    CONVOLUTION,
    /** Pooling over positions. */
    POOLING,
    /** Normalisation by statistics. */
    NORMALISATION,
    /** Sums, means, maxima and softmax along axes or dimensions. */
    REDUCTION,
    /** Concatenation, slices, reshapes: numbers move, none is computed. */
    ARRANGEMENT,
    /** Look-up by index or position: embedding, glimpse, addressing. */
    LOOKUP,
    /** A draw from a distribution. */
    SAMPLING,
    /** A unit that fires. */
    SPIKING,
    /** Forward it is the identity; backward it is not. */
    GRADIENT,
    /** A scalar objective. */
    LOSS,
    /** An operator of a file format that the catalogue does not know. */
    FOREIGN
  }

  /**
   * The arguments and settings of an operator.
   *
   * @param least the least number of value arguments
   * @param most the largest number of value arguments
   * @param settings names of settings, in the order in which they may be given by position
   * @param axes whether names of axes may stand in brackets: {@code sum[t](x)}
   */
  public record Signature(int least, int most, List<String> settings, boolean axes) {
    public Signature {
      settings = List.copyOf(settings);
    }
  }

  /** How an application is typeset from the formulas of its arguments. */
  @FunctionalInterface
  public interface Notation {
    Formula of(List<Formula> arguments, Attributes attributes);
  }

  /** Relates the shapes of arguments and result, as far as they are known. */
  @FunctionalInterface
  public interface ShapeRule {
    /** Adds what follows to {@code shapes}; may be asked again when more is known. */
    void relate(Relation shapes);
  }

  /** Multiply-accumulates of one application, from the types of arguments and result. */
  @FunctionalInterface
  public interface CostRule {
    Size of(List<Type> arguments, Type result, Attributes attributes);
  }

  /**
   * What an operator computes: its reference meaning, which every other way to run it must match.
   */
  @FunctionalInterface
  public interface Meaning {
    /**
     * The result, with the batch first. Throws {@link UnsupportedOperationException} if unknown.
     */
    Tensor of(Application application);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Operator operator && operator.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
