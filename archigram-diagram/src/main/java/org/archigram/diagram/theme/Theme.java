package org.archigram.diagram.theme;

import org.archigram.diagram.scene.Color;
import org.archigram.model.Operator;

/**
 * The colours of a picture.
 *
 * @param name as chosen on the command line
 * @param page the background
 * @param ink text
 * @param faint text of less weight
 * @param line lines and outlines
 * @param loop delays and what they carry
 * @param backward what changes the backward pass
 * @param across what reads all steps of an axis
 * @param plate the outline of plates
 * @param tint the fill of opened blocks
 * @param paints a fill and an outline for each kind of thing
 */
public record Theme(
    String name,
    Color page,
    Color ink,
    Color faint,
    Color line,
    Color loop,
    Color backward,
    Color across,
    Color plate,
    Color tint,
    Paints paints) {

  /** A fill with the outline that goes with it. */
  public record Paint(Color fill, Color outline) {
    static Paint of(String fill, String outline) {
      return new Paint(Color.hex(fill), Color.hex(outline));
    }
  }

  /** A paint for each kind of thing. */
  public record Paints(
      Paint product,
      Paint convolution,
      Paint lookup,
      Paint normalisation,
      Paint spiking,
      Paint sampling,
      Paint outside,
      Paint objective) {}

  /** For screens and papers in colour. */
  public static final Theme LIGHT =
      new Theme(
          "light",
          Color.WHITE,
          Color.hex("#1d2430"),
          Color.hex("#5b6675"),
          Color.hex("#3a4453"),
          Color.hex("#c0392b"),
          Color.hex("#8e2f8f"),
          Color.hex("#1f7a70"),
          Color.hex("#7c8a9e"),
          Color.hex("#f4f6f9"),
          new Paints(
              Paint.of("#fdeec6", "#9c7412"),
              Paint.of("#d3e5fd", "#2f65a3"),
              Paint.of("#d1c6e9", "#6a4fa0"),
              Paint.of("#d2ece0", "#3c7d55"),
              Paint.of("#f8ceb7", "#b0521b"),
              Paint.of("#fef5e1", "#8a5a1f"),
              Paint.of("#e5eaf0", "#55677d"),
              Paint.of("#f4cccb", "#a83232")));

  /** For dark screens. */
  public static final Theme DARK =
      new Theme(
          "dark",
          Color.hex("#15191f"),
          Color.hex("#eef2f7"),
          Color.hex("#abb8c7"),
          Color.hex("#c3cddb"),
          Color.hex("#ff8a7a"),
          Color.hex("#e39be4"),
          Color.hex("#5fc9ba"),
          Color.hex("#66758a"),
          Color.hex("#1d232c"),
          new Paints(
              Paint.of("#54430f", "#e0bb52"),
              Paint.of("#26405f", "#86b6ea"),
              Paint.of("#2e2457", "#b9a4ea"),
              Paint.of("#274b39", "#86cfa3"),
              Paint.of("#482c08", "#f0a577"),
              Paint.of("#352917", "#d9ac6e"),
              Paint.of("#2a323d", "#a9b9cc"),
              Paint.of("#62292b", "#f09c9c")));

  /** For printers without colour. */
  public static final Theme PRINT =
      new Theme(
          "print",
          Color.WHITE,
          Color.BLACK,
          Color.hex("#3c3c3c"),
          Color.hex("#1a1a1a"),
          Color.BLACK,
          Color.hex("#2c2c2c"),
          Color.BLACK,
          Color.hex("#6e6e6e"),
          Color.hex("#f6f6f6"),
          new Paints(
              Paint.of("#e2e2e2", "#000000"),
              Paint.of("#d2d2d2", "#000000"),
              Paint.of("#ececec", "#000000"),
              Paint.of("#f4f4f4", "#000000"),
              Paint.of("#dadada", "#000000"),
              Paint.of("#ffffff", "#000000"),
              Paint.of("#eeeeee", "#000000"),
              Paint.of("#ffffff", "#000000")));

  /** The paint of an operation with weights. */
  public Paint of(Operator.Family family) {
    return of(Fill.of(family));
  }

  /** The paint of a fill. */
  public Paint of(Fill fill) {
    return switch (fill) {
      case WEIGHTS -> paints.product();
      case CONVOLUTION -> paints.convolution();
      case TABLE -> paints.lookup();
      case NORMALISATION -> paints.normalisation();
      case SPIKING -> paints.spiking();
      case SAMPLING -> paints.sampling();
      case OBJECTIVE -> paints.objective();
    };
  }
}
