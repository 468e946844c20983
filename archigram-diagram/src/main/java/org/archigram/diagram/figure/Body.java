package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.view.Node;

/**
 * The measured content of a node.
 *
 * @param title the first line
 * @param details the smaller lines below it
 * @param chips the marks in the last line
 * @param name the name of what leaves it
 * @param shape the shape of what leaves it
 * @param aside the room that lines of gradients need beside the line that leaves
 */
record Body(
    Node node,
    Label title,
    List<Label> details,
    List<Chip> chips,
    Optional<Label> name,
    Optional<Label> shape,
    double aside) {

  private static final double GAP = 2;
  private static final double CHIP_GAP = 3;

  private static boolean isColour(Node.Mark mark) {
    return mark == Node.Mark.GATE || mark == Node.Mark.CANDIDATE;
  }

  static Body of(Node node, boolean answered, Letters letters) {
    List<Chip> chips = new ArrayList<>();
    node.badges().stream()
        .filter(badge -> !isColour(badge.mark()))
        .forEach(badge -> chips.add(Chip.of(badge, letters)));
    return new Body(
        node,
        letters.title(node.title()),
        node.details().stream().map(letters::detail).toList(),
        chips,
        node.result().name().map(letters::result),
        node.result().shape().map(letters::small),
        answered ? 4.5 : 0);
  }

  double chipsWidth() {
    return chips.stream().mapToDouble(chip -> chip.width() + CHIP_GAP).sum()
        - (chips.isEmpty() ? 0 : CHIP_GAP);
  }

  double textHeight() {
    double height = title.height();
    for (Label detail : details) {
      height += GAP + detail.height();
    }
    return height + (chips.isEmpty() ? 0 : GAP + 1 + Chip.HEIGHT);
  }

  double textWidth() {
    double width = Math.max(title.width(), chipsWidth());
    for (Label detail : details) {
      width = Math.max(width, detail.width());
    }
    return width;
  }

  private boolean bare() {
    return details.isEmpty() && chips.isEmpty();
  }

  double width() {
    return switch (node.kind()) {
      case POINT -> bare() && title.width() < 11 ? 17 : textWidth() + 11;
      case DELAY -> Math.max(23, textWidth() + 8);
      case SHIFT -> Math.max(30, textWidth() + 16);
      case MEMORY -> Math.max(32, textWidth() + 14);
      case INPUT, OUTPUT, TARGET -> Math.max(30, textWidth() + 16);
      case WEIGHT, CONSTANT -> textWidth() + 10;
      case PICK, ALL -> textWidth() + 14;
      case LOSS, RULE -> Math.max(32, textWidth() + 20);
      case SAMPLE, SPIKE -> Math.max(34, textWidth() + 30);
      case GRADIENT -> Math.max(24, textWidth() + 12);
      case LAYER, OPERATION, BLOCK -> Math.max(28, textWidth() + 14) + strip();
    };
  }

  /** The room for the strip that says that some weights are fixed, on both sides. */
  private double strip() {
    return node.weights() == Node.Weights.MIXED ? 10 : 0;
  }

  double height() {
    return switch (node.kind()) {
      case POINT -> bare() ? 17 : textHeight() + 7;
      case DELAY, SHIFT -> Math.max(19, textHeight() + 7);
      case MEMORY -> Math.max(38, textHeight() + 20);
      case WEIGHT, CONSTANT, PICK, ALL -> textHeight() + 6;
      case LOSS, RULE -> Math.max(28, textHeight() + 12);
      case INPUT, OUTPUT, TARGET -> Math.max(22, textHeight() + 9);
      case SAMPLE, SPIKE, GRADIENT, LAYER, OPERATION, BLOCK -> Math.max(24, textHeight() + 10);
    };
  }

  /** The room of a text beside the line that leaves, with that of gradients that come back. */
  Size room(Optional<Label> text) {
    return text.map(label -> new Size(label.width() + aside, label.height() + aside))
        .orElse(Size.NONE);
  }
}
