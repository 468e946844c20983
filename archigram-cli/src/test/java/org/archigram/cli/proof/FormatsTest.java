package org.archigram.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.cli.proof.visible.Piece;
import org.archigram.cli.proof.visible.Visible;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.pdf.Pdf;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A PDF file shows what an SVG file shows, so that what is proved of one holds for the other. */
class FormatsTest {

  static List<String> names() {
    return Zoo.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void thePdfFileShowsTheSame(String name) {
    Scene scene =
        Figure.of(
            Pictures.view(Pictures.bundled(name), ViewOptions.Kind.FLOW, 0),
            Theme.LIGHT,
            Direction.RIGHT);
    List<Piece> onlySvg = new ArrayList<>(Piece.of(Visible.of(Svg.write(scene))));
    List<Piece> onlyPdf = new ArrayList<>();
    for (Piece piece : Piece.ofPdf(Pdf.write(scene))) {
      Optional<Piece> same = onlySvg.stream().filter(piece::same).findFirst();
      same.ifPresentOrElse(onlySvg::remove, () -> onlyPdf.add(piece));
    }
    // Large signs are letters in PDF, and drawn in SVG for programs that have no font like ours.
    assertThat(onlyPdf).allMatch(Piece::isLetters);
    assertThat(onlySvg).allMatch(piece -> piece.how().startsWith("fill"));
    assertThat(outlines(onlySvg)).isEqualTo(signs(onlyPdf));
  }

  /** A pair of brackets may be one piece; each large sign is one outline. */
  private static long outlines(List<Piece> fills) {
    return fills.stream()
        .flatMap(piece -> piece.where().strokes().stream())
        .filter(stroke -> stroke.sign() == 'Z')
        .count();
  }

  private static int signs(List<Piece> letters) {
    return letters.stream()
        .map(piece -> piece.how().substring(1, piece.how().indexOf('”')))
        .mapToInt(text -> text.codePointCount(0, text.length()))
        .sum();
  }
}
