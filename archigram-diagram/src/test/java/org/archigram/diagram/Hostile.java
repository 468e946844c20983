package org.archigram.diagram;

import java.util.List;
import java.util.Map;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.text.Typesetter;
import org.archigram.model.formula.Formula;

/** Names that try to be more than names. */
public final class Hostile {
  public static final List<String> NAMES =
      List.of(
          "</text><script>alert(1)</script>",
          "\" onload=\"alert(1)",
          "&amp;]]><!--",
          "\\input{/etc/passwd}",
          "$x$ % } \\end{document}",
          "^^5cinput ~#&_{}",
          "(Tj) ET \\) >",
          "a\u0000b\u0007c\uFFFEd\uFFFFe",
          "lone \uD800 surrogate \uDC00",
          "\u202Eright to left\u202C",
          "two\nlines\r\nand\ttabs",
          "漢字 \uD83D\uDE00 e\u0301 ﷺ",
          "");

  private Hostile() {}

  /** A scene that uses the name wherever a scene takes one. */
  public static Scene scene(String name) {
    var type = new Typesetter();
    var words = type.words(name, Font.REGULAR, 9);
    var formula =
        type.formula(
            new Formula.Fenced(
                name,
                Formula.row(
                    Formula.variable(name).sub(Formula.upright(name)), Formula.binary(name)),
                name),
            9);
    var caption = new Caption(name, name);
    var group =
        new Mark.Group(
            name,
            name,
            caption,
            Map.of(name, name),
            List.of(
                Mark.Text.at(words, new Point(10, 20), Color.BLACK),
                Mark.Text.at(formula, new Point(10, 40), Color.BLACK)));
    return new Scene(200, 60, caption, Color.WHITE, List.of(group, group));
  }
}
