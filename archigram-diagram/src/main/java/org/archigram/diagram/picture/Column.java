package org.archigram.diagram.picture;

import java.util.function.DoubleFunction;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.scene.Fitted;
import org.archigram.diagram.scene.Scene;

/**
 * A column of a page that a picture must fit.
 *
 * @param drawn the picture for a page of that many points in width, as near as it comes
 */
record Column(Wish wish, Length width, DoubleFunction<Scene> drawn) {
  /** Smaller letters cannot be read on paper. */
  private static final double SMALLEST_LETTERS = 5;

  /** The height of the text of a page, 220 mm. */
  private static final double HIGHEST = 624;

  private static final String TOO_SMALL = " the smallest letters would be under 5 pt";
  private static final String TOO_LARGE = " there is no room for letters of this size";

  /** How often a wider column is tried. */
  private static final int TRIES = 24;

  /** How far the picture is too wide to be read in the column, or too high for it; 1 if it fits. */
  double excess() {
    Scene scene = drawn.apply(width.points());
    double shrunk = Math.min(1, width.points() / scene.width());
    double wide = narrowest(scene) / width.points();
    return Math.max(1, Math.max(wide, scene.height() * shrunk / HIGHEST));
  }

  /** The picture in the column; where it does not fit, says what does. */
  Scene fitted() {
    Scene scene = drawn.apply(width.points());
    if (narrowest(scene) > width.points()) {
      throw tooNarrow(narrowest(scene));
    }
    return hasSize()
        ? Fitted.inColumn(width.points(), scene)
        : Fitted.to(width.points(), SMALLEST_LETTERS, scene);
  }

  /** How narrow a picture may be printed. */
  private double narrowest(Scene scene) {
    return scene.width() * (hasSize() ? 1 : SMALLEST_LETTERS / Fitted.smallestText(scene));
  }

  /** Whether a size of letters was asked for, which no width may change. */
  private boolean hasSize() {
    return wish.look().scale() != 1;
  }

  private PictureException tooNarrow(double narrowest) {
    boolean turned = wish.look().direction() == Direction.AUTO;
    boolean opened = wish.depth().orElse(0) > 0 || !wish.open().isEmpty();
    String help =
        "it fits from --width "
            + wider(narrowest)
            + (turned ? "" : "; --direction auto may need less")
            + (opened ? "; so may a lower --depth" : "");
    return new PictureException(
        "at a width of " + width.up(width.points()) + (hasSize() ? TOO_LARGE : TOO_SMALL), help);
  }

  /** A width that was tried and found to do, as a person would type it. */
  private String wider(double narrowest) {
    double next = narrowest;
    for (int i = 0; i < TRIES; i++) {
      Length typed = Length.of(width.up(next)).orElse(width);
      double needed = narrowest(drawn.apply(typed.points()));
      if (needed <= typed.points()) {
        break;
      }
      next = Math.max(Math.min(needed, 1.1 * next), 1.01 * typed.points());
    }
    return width.up(next);
  }
}
