package org.archigram.diagram.theme;

import java.util.Locale;
import org.archigram.diagram.view.Node;
import org.archigram.model.Operator;

/** What the colour of a box with weights says. */
public enum Fill {
  WEIGHTS(""),
  CONVOLUTION("convolution"),
  TABLE("table"),
  NORMALISATION("normalisation"),
  SPIKING("spiking"),
  SAMPLING("random"),
  OBJECTIVE("objective");

  private final String word;

  Fill(String word) {
    this.word = word;
  }

  /** What the fill of an operation of this family says. */
  public static Fill of(Operator.Family family) {
    return switch (family) {
      case CONVOLUTION, POOLING -> CONVOLUTION;
      case LOOKUP -> TABLE;
      case NORMALISATION -> NORMALISATION;
      case SPIKING -> SPIKING;
      case SAMPLING -> SAMPLING;
      case LOSS -> OBJECTIVE;
      case PRODUCT, ARITHMETIC, ACTIVATION, REDUCTION, ARRANGEMENT, GRADIENT, FOREIGN -> WEIGHTS;
    };
  }

  /** The key of a box in the legend: {@code trained}, {@code convolution_fixed}. */
  public String key(Node.Weights weights) {
    String what = weights.name().toLowerCase(Locale.ROOT);
    return this == WEIGHTS ? what : name().toLowerCase(Locale.ROOT) + "_" + what;
  }

  /** What the legend says: {@code convolution, trained}. */
  public String meaning(Node.Weights weights) {
    String what =
        switch (weights) {
          case NONE -> "no weights";
          case TRAINED -> "trained";
          case FIXED -> "fixed";
          case MIXED -> "fixed and trained";
          case STORED -> "weights in the file";
        };
    boolean whole = what.contains("weights");
    return this != WEIGHTS ? word + ", " + what : whole ? what : what + " weights";
  }
}
