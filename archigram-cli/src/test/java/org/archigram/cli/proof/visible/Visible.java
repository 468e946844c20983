package org.archigram.cli.proof.visible;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a person sees of a picture: letters and ink on a page.
 *
 * <p>There are no ids, no classes, no data and no titles in it. Pictures are equal if they look
 * equal.
 *
 * @param letters pieces of text, in the order of their places
 * @param inks what is filled or stroked, in the order of its places
 */
public record Visible(Page page, List<Letters> letters, List<Ink> inks) {

  /** The paper. */
  public record Page(double width, double height, String colour) {}

  /**
   * Letters that stand side by side.
   *
   * @param at the middle of their base line for one alone; else where they begin
   * @param face the fonts that will do, with weight and slant
   * @param angle how far they are turned, in degrees, clockwise
   */
  public record Letters(
      String text,
      Spot at,
      boolean centred,
      double size,
      String face,
      String colour,
      double angle) {}

  /**
   * A path that is filled or stroked.
   *
   * @param fill a colour; empty for none
   * @param hatch the colour of slanted lines over the fill; empty for none
   * @param stroke a colour; empty for none
   * @param dash lengths of lines and gaps; empty for a whole line
   */
  public record Ink(
      Outline outline, String fill, String hatch, String stroke, double width, String dash) {}

  /** A place on the page, in points, y downwards. */
  public record Spot(double x, double y) {
    /** How far away another place is. */
    public double distance(Spot other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  public Visible {
    letters = sorted(letters);
    inks = sorted(inks);
  }

  private static <T> List<T> sorted(List<T> marks) {
    return marks.stream()
        .map(mark -> Map.entry(mark.toString(), mark))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** What an SVG file shows. */
  public static Visible of(String svg) {
    return new SvgSight(svg).picture();
  }

  /** What a PDF file shows; large signs are letters there. */
  public static Visible ofPdf(byte[] file) {
    return Piece.joined(PdfSight.of(file));
  }

  /** The texts, colours and strokes alone, wherever they are. */
  public List<String> unplaced() {
    Stream<String> words = letters.stream().map(l -> l.text() + " " + l.colour() + " " + l.face());
    Stream<String> marks =
        inks.stream()
            .map(i -> i.fill() + " " + i.hatch() + " " + i.stroke() + i.width() + i.dash());
    return Stream.concat(words, marks).sorted().toList();
  }
}
