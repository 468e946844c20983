package org.archigram.diagram;

import static org.archigram.model.formula.Formula.binary;
import static org.archigram.model.formula.Formula.relation;
import static org.archigram.model.formula.Formula.row;
import static org.archigram.model.formula.Formula.upright;
import static org.archigram.model.formula.Formula.variable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.text.Typesetter;
import org.archigram.model.formula.Formula;

/** Scenes that use every mark, every figure and every kind of formula. */
public final class Specimen {
  private static final Typesetter TYPE = new Typesetter();
  private static final Color INK = Color.hex("#222222");
  private static final Color BLUE = Color.hex("#4477aa");
  private static final Style LINE = Style.stroked(INK, 0.8);

  private Specimen() {}

  /** Every figure, style and turn of text. */
  public static Scene figures() {
    var marks = new ArrayList<Mark>();
    Style filled = LINE.withFill(BLUE.mix(Color.WHITE, 0.7));
    List<Path> shapes =
        List.of(
            Figures.rectangle(cell(0)),
            Figures.rounded(cell(1), 6),
            Figures.ellipse(cell(2)),
            Figures.octagon(cell(3)),
            Figures.diamond(cell(4)),
            Figures.cylinder(cell(5), 8));
    for (int i = 0; i < shapes.size(); i++) {
      Style style = i % 2 == 0 ? filled : filled.withHatch(BLUE);
      var label = TYPE.words("Box " + i, i % 2 == 0 ? Font.REGULAR : Font.SEMIBOLD, 9);
      marks.add(
          new Mark.Group(
              "node " + i,
              "node",
              new Caption("Box " + i, "The figure number " + i),
              Map.of("width", "60", "Line:3", "a<b"),
              List.of(
                  new Mark.Shape(shapes.get(i), style),
                  Mark.Text.centred(label, cell(i).centre(), INK))));
    }
    marks.add(new Mark.Shape(Figures.cylinderRim(cell(5), 8), LINE));
    marks.addAll(lines());
    return new Scene(
        460, 150, new Caption("Figures & <marks>", "All of them."), Color.WHITE, marks);
  }

  private static List<Mark> lines() {
    var marks = new ArrayList<Mark>();
    var bend =
        List.of(new Point(20, 110), new Point(70, 110), new Point(70, 80), new Point(130, 80));
    marks.add(new Mark.Shape(Figures.polyline(bend, 8), Style.stroked(INK, 1)));
    Point tip = new Point(134, 80);
    marks.add(new Mark.Shape(Figures.arrowHead(bend.get(2), tip, 7), Style.filled(INK)));
    Style dashed = Style.stroked(Color.hex("#bb5566"), 1.2).withDash(3.0, 2.0);
    marks.add(new Mark.Shape(Figures.polyline(List.of(tip, new Point(190, 100)), 0), dashed));
    Box die = new Box(200, 70, 30, 30);
    marks.add(new Mark.Shape(Figures.rounded(die, 4), LINE));
    marks.add(new Mark.Shape(Figures.dicePips(die), Style.filled(INK)));
    marks.add(new Mark.Shape(Figures.pulse(new Box(250, 70, 40, 30)), LINE));
    Box stack = new Box(310, 80, 40, 30);
    Figures.behind(stack, 2, 3).forEach(edge -> marks.add(new Mark.Shape(edge, LINE)));
    marks.add(new Mark.Shape(Figures.rounded(stack, 0), LINE.withFill(Color.WHITE)));
    marks.add(Mark.Text.upwards(TYPE.words("upwards", Font.SLANTED, 8), stack.centre(), INK));
    marks.add(new Mark.Text(TYPE.words("turned 30", Font.REGULAR, 9), new Point(375, 80), INK, 30));
    var two =
        List.of(TYPE.words("two", Font.SEMIBOLD, 9), TYPE.words("lines, é ⊙ 漢 x", Font.REGULAR, 8));
    marks.add(Mark.Text.centred(TYPE.lines(two), new Point(60, 135), INK));
    return marks;
  }

  private static Box cell(int column) {
    return new Box(15 + 74 * column, 15, 60, 36);
  }

  /** Formulas of every kind, each set within a line and on its own. */
  public static Scene formulas() {
    var marks = new ArrayList<Mark>();
    double y = 26;
    for (Formula formula : specimens()) {
      Label inLine = TYPE.formula(formula, 11);
      Label alone = TYPE.equation(formula, 11);
      y += Math.max(inLine.ascent(), alone.ascent());
      marks.add(Mark.Text.at(inLine, new Point(20, y), INK));
      marks.add(Mark.Text.at(alone, new Point(300, y), INK));
      y += Math.max(inLine.descent(), alone.descent()) + 9;
    }
    return new Scene(600, y + 10, new Caption("Formulas", ""), Color.WHITE, marks);
  }

  /** One formula of every kind. */
  public static List<Formula> specimens() {
    return List.of(gru(), attention(), norm(), total(), accents(), fences(), signs(), words());
  }

  private static Formula at(String name, String index) {
    return variable(name).sub(variable(index));
  }

  private static Formula previous(String name) {
    return variable(name).sub(row(variable("t"), binary("-"), upright("1")));
  }

  private static Formula paren(Formula body) {
    return new Formula.Fenced("(", body, ")");
  }

  private static Formula gru() {
    Formula keep = paren(row(upright("1"), binary("-"), at("z", "t")));
    return row(
        at("h", "t"),
        relation("="),
        row(keep, binary("⊙"), previous("h")),
        binary("+"),
        row(
            at("z", "t"),
            binary("⊙"),
            new Formula.Accent(variable("h"), Formula.Mark.TILDE).sub(variable("t"))));
  }

  private static Formula attention() {
    Formula root = new Formula.Root(variable("d").sub(variable("k")));
    Formula keys = row(variable("Q"), variable("K").sup(variable("T")));
    return row(upright("softmax"), paren(new Formula.Fraction(keys, root)), variable("V"));
  }

  private static Formula norm() {
    Formula variance =
        new Formula.Scripts(variable("σ"), Optional.of(variable("B")), Optional.of(upright("2")));
    return row(
        new Formula.Accent(variable("x"), Formula.Mark.HAT),
        relation("="),
        new Formula.Fraction(
            row(variable("x"), binary("-"), at("μ", "B")),
            new Formula.Root(row(variance, binary("+"), variable("ε")))));
  }

  private static Formula total() {
    Formula from = row(variable("t"), relation("="), upright("1"));
    Formula sum = new Formula.Large("∑", Optional.of(from), Optional.of(variable("T")));
    Formula product = new Formula.Large("∏", Optional.of(variable("i")), Optional.empty());
    Formula max = new Formula.Large("max", Optional.of(variable("a")), Optional.empty());
    Formula integral =
        new Formula.Large("∫", Optional.of(upright("0")), Optional.of(variable("∞")));
    return row(
        sum,
        at("α", "t"),
        at("h", "t"),
        binary("+"),
        product,
        at("p", "i"),
        binary("+"),
        max,
        variable("Q"),
        binary("+"),
        integral,
        variable("f"),
        paren(variable("x")));
  }

  private static Formula accents() {
    return row(
        variable("ĝ"),
        new Formula.Sign(",", Formula.Kind.PUNCTUATION),
        variable("ȳ"),
        new Formula.Sign(",", Formula.Kind.PUNCTUATION),
        new Formula.Accent(variable("h"), Formula.Mark.ARROW_LEFT),
        new Formula.Accent(variable("h"), Formula.Mark.ARROW_RIGHT).sub(variable("t")),
        new Formula.Accent(row(variable("x"), variable("y")), Formula.Mark.HAT),
        new Formula.Accent(variable("W"), Formula.Mark.TILDE),
        new Formula.Accent(variable("W"), Formula.Mark.BAR),
        new Formula.Sign(",", Formula.Kind.PUNCTUATION),
        new Formula.Symbol("W", Formula.Style.BOLD).sup(variable("f")).sub(upright("in")));
  }

  private static Formula fences() {
    Formula high =
        new Formula.Fraction(variable("a"), new Formula.Fraction(variable("b"), variable("c")));
    return row(
        new Formula.Fenced("[", high, "]"),
        new Formula.Fenced("{", high, "}"),
        new Formula.Fenced("|", high, "|"),
        new Formula.Fenced("‖", variable("x"), "‖").sup(upright("2")),
        new Formula.Fenced(
            "⟨",
            row(variable("x"), new Formula.Sign(",", Formula.Kind.PUNCTUATION), variable("y")),
            "⟩"),
        new Formula.Root(high));
  }

  private static Formula signs() {
    var parts = new ArrayList<Formula>();
    for (String sign : List.of("⊗", "·", "×", "*", "∘")) {
      parts.add(variable("a"));
      parts.add(binary(sign));
    }
    for (String sign : List.of("~", "≤", "≥", "⊣", "←", "→", "∝", "≠")) {
      parts.add(variable("b"));
      parts.add(relation(sign));
    }
    parts.add(new Formula.Sign("-", Formula.Kind.PREFIX));
    parts.add(variable("λ"));
    parts.add(row(variable("∂"), variable("L")));
    return new Formula.Row(parts);
  }

  private static Formula words() {
    return row(
        variable("score"),
        relation("="),
        upright("tanh"),
        paren(variable("x")),
        binary("+"),
        upright("log"),
        variable("p"),
        binary("+"),
        upright("3.14"),
        variable("漢"),
        upright("é"),
        variable("f").sup(upright("2")));
  }
}
