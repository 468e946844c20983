package org.archigram.diagram.figure;

import org.archigram.diagram.font.Font;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.text.Typesetter;
import org.archigram.diagram.view.Caption;

/** Sets the captions of a view in the sizes of a picture. */
final class Letters {
  static final double TITLE = 10.5;
  static final double RESULT = 9.5;
  static final double DETAIL = 7.5;
  static final double SMALL = 7.5;

  private final Typesetter typesetter = new Typesetter();

  Label title(Caption caption) {
    return set(caption, Font.REGULAR, TITLE);
  }

  Label heading(Caption caption) {
    return set(caption, Font.SEMIBOLD, TITLE);
  }

  Label result(Caption caption) {
    return set(caption, Font.REGULAR, RESULT);
  }

  Label detail(Caption caption) {
    return set(caption, Font.REGULAR, DETAIL);
  }

  Label small(Caption caption) {
    return set(caption, Font.REGULAR, SMALL);
  }

  private Label set(Caption caption, Font font, double size) {
    if (caption instanceof Caption.Maths maths) {
      return typesetter.formula(maths.formula(), size);
    }
    return typesetter.words(Caption.shortened(((Caption.Words) caption).text()), font, size);
  }
}
