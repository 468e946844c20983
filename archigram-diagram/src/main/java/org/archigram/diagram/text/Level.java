package org.archigram.diagram.text;

/**
 * The size at which a part of a formula is set.
 *
 * @param base the size of the whole formula
 */
record Level(double base, Style style) {
  enum Style {
    DISPLAY(1),
    TEXT(1),
    SCRIPT(0.7),
    SCRIPTSCRIPT(0.5);

    private final double scale;

    Style(double scale) {
      this.scale = scale;
    }
  }

  double size() {
    return base * style.scale;
  }

  boolean display() {
    return style == Style.DISPLAY;
  }

  /** Whether operators and relations lose their space. */
  boolean tight() {
    return style == Style.SCRIPT || style == Style.SCRIPTSCRIPT;
  }

  /** The level of subscripts and superscripts. */
  Level script() {
    return new Level(base, tight() ? Style.SCRIPTSCRIPT : Style.SCRIPT);
  }

  /** The level above and below a fraction's bar. */
  Level fraction() {
    return display() ? new Level(base, Style.TEXT) : script();
  }
}
