package org.archigram.diagram.figure;

import java.util.Locale;
import org.archigram.diagram.view.Node;
import org.archigram.model.Operator;

/** What the colour of a box with weights says. */
enum Fill {
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

  static Fill of(Operator.Family family) {
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

  /** Whether the fill of a node tells of its weights. */
  static boolean fills(Node node) {
    boolean box = node.kind() == Node.Kind.LAYER || node.kind() == Node.Kind.BLOCK;
    return box && node.weights() != Node.Weights.NONE;
  }

  /** The key of a box in the legend: {@code trained}, {@code convolution_fixed}. */
  String key(Node.Weights weights) {
    String what = weights.name().toLowerCase(Locale.ROOT);
    return this == WEIGHTS ? what : name().toLowerCase(Locale.ROOT) + "_" + what;
  }

  /** What the legend says: {@code convolution, trained}. */
  String meaning(Node.Weights weights) {
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
