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

  /** The picture that pieces make: what is filled, then stroked along the same way, is one ink. */
  static Visible joined(List<Piece> pieces) {
    List<Letters> letters = new ArrayList<>();
    List<Ink> inks = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.isLetters()) {
        letters.add(piece.asLetters());
      } else {
        Ink ink = piece.asInk();
        boolean same =
            !inks.isEmpty()
                && inks.get(inks.size() - 1).outline().equals(piece.where())
                && inks.get(inks.size() - 1).stroke().isEmpty();
        inks.add(same ? over(inks.remove(inks.size() - 1), ink) : ink);
      }
    }
    return new Visible(new Visible.Page(0, 0, ""), letters, inks);
  }

  private static Ink over(Ink below, Ink above) {
    return new Ink(
        below.outline(),
        below.fill() + above.fill(),
        below.hatch() + above.hatch(),
        above.stroke(),
        above.width(),
        above.dash());
  }

  private Letters asLetters() {
    int end = how.lastIndexOf('”');
    String[] parts = how.substring(end + 2).split(" ");
    return new Letters(
        how.substring(1, end),
        where.spots().get(0),
        false,
        Double.parseDouble(parts[0]),
        "",
        parts[1],
        parts.length > 2 ? -90 : 0);
  }

  private Ink asInk() {
    String[] parts = how.split(" ", 4);
    String stroke = parts[0].equals("stroke") ? parts[1] : "";
    return new Ink(
        where,
        parts[0].equals("fill") ? parts[1] : "",
        parts[0].equals("hatch") ? parts[1] : "",
        stroke,
        stroke.isEmpty() ? 0 : Double.parseDouble(parts[2]),
        parts.length > 3 ? parts[3] : "");
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
