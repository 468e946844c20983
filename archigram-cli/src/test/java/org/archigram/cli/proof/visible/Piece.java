package org.archigram.cli.proof.visible;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.archigram.cli.proof.visible.Visible.Ink;
import org.archigram.cli.proof.visible.Visible.Letters;
import org.archigram.cli.proof.visible.Visible.Spot;

/**
 * One stroke of a brush, the same for all formats: what it does, and where.
 *
 * @param how colour, width and dashes; or letters with their size and colour
 */
public record Piece(String how, Outline where) {
  private static final double CLOSE = 0.03;

  static Piece letters(String text, Spot at, String size, String colour, boolean turned) {
    String how =
        "“%s” %s %s%s"
            .formatted(text.strip(), number(Double.parseDouble(size)), colour, turned ? " up" : "");
    return new Piece(how, new Outline(List.of(new Outline.Stroke('M', List.of(at)))));
  }

  /** What a PDF file shows, its page left out. */
  public static List<Piece> ofPdf(byte[] file) {
    return PdfSight.of(file);
  }

  /** What a picture shows, piece by piece. */
  public static List<Piece> of(Visible picture) {
    List<Piece> pieces = new ArrayList<>();
    for (Ink ink : picture.inks()) {
      if (!ink.fill().isEmpty()) {
        pieces.add(new Piece("fill " + ink.fill(), ink.outline()));
      }
      if (!ink.hatch().isEmpty()) {
        pieces.add(new Piece("hatch " + ink.hatch(), ink.outline()));
      }
      if (!ink.stroke().isEmpty()) {
        String how = "stroke " + ink.stroke() + " " + number(ink.width()) + " " + ink.dash();
        pieces.add(new Piece(how.strip(), ink.outline()));
      }
    }
    for (Letters letters : picture.letters()) {
      pieces.add(
          letters(
              letters.text(),
              letters.at(),
              Double.toString(letters.size()),
              letters.colour(),
              letters.angle() != 0));
    }
    return pieces;
  }

  private static String number(double number) {
    String text = String.format(Locale.ROOT, "%.2f", number);
    return text.replaceAll("\\.?0+$", "");
  }

  /** Whether it is letters and no ink. */
  public boolean isLetters() {
    return how.startsWith("“");
  }

  /** Whether another piece looks the same; letters may be held at their start or their middle. */
  public boolean same(Piece other) {
    List<Spot> mine = where.spots();
    List<Spot> theirs = other.where.spots();
    boolean same = how.equals(other.how) && mine.size() == theirs.size();
    for (int i = 0; same && i < mine.size(); i++) {
      boolean turned = how.endsWith(" up");
      double dx = isLetters() ? 0 : mine.get(i).x() - theirs.get(i).x();
      double dy = turned ? 0 : mine.get(i).y() - theirs.get(i).y();
      same = Math.abs(dx) < CLOSE && Math.abs(dy) < CLOSE;
    }
    return same;
  }
}
