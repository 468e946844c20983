package org.archigram.cli.proof.visible;

import java.util.List;
import org.archigram.cli.proof.visible.Visible.Ink;
import org.archigram.diagram.theme.Theme;

/**
 * A box as a reader sees it.
 *
 * @param form what its outline says
 * @param strip whether there is a hatched strip in it
 * @param lines its texts from top to bottom, without chips and names of inputs
 * @param chips the texts of its badges, each with its sign
 */
public record SeenBox(
    Bounds bounds, Form form, Ink ink, boolean strip, List<String> lines, List<String> chips) {

  /** What an outline says. */
  public enum Form {
    BOX,
    ROUND_END,
    ANOTHER_STEP,
    STEPS,
    SLANTED,
    MEMORY,
    GRADIENT,
    OBJECTIVE,
    DRAW
  }

  public SeenBox {
    lines = List.copyOf(lines);
    chips = List.copyOf(chips);
  }

  /** Its fill, as a reader tells fills apart; the colours of families are as good as each other. */
  public String fill() {
    String page = Theme.LIGHT.page().hex();
    boolean value = ink.fill().equals(Theme.LIGHT.tint().hex());
    String fill = ink.fill().equals(page) ? "plain" : value ? "value" : filled();
    return ink.hatch().isEmpty() ? strip ? fill + ", strip" : fill : "hatched";
  }

  /** Weights, or the part that it has in a cell. */
  private String filled() {
    boolean gate = ink.stroke().equals(Theme.LIGHT.across().hex());
    return gate
        ? "gate"
        : ink.stroke().equals(Theme.LIGHT.backward().hex()) ? "candidate" : "filled";
  }

  /** The form of its outline, with its colour where that is red or violet. */
  public String outline() {
    return form + " " + ink.dash();
  }

  /** Whether it is an input, an output or a target. */
  public boolean isValue() {
    return form == Form.ROUND_END && !ink.fill().equals(Theme.LIGHT.page().hex());
  }

  /** All that is written on it. */
  public String text() {
    return String.join(" | ", lines);
  }
}
