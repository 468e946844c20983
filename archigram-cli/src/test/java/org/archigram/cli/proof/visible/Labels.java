package org.archigram.cli.proof.visible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archigram.cli.proof.visible.Seen.Line;
import org.archigram.cli.proof.visible.Visible.Letters;
import org.archigram.cli.proof.visible.Visible.Spot;
import org.archigram.diagram.theme.Theme;

/**
 * A name beside a line.
 *
 * @param from the box that the line comes from
 * @param names what is written there
 */
public record Labels(SeenBox from, List<String> names) {
  private static final double FAR = 16;

  static List<Labels> of(List<SeenBox> boxes, List<Line> lines, List<Letters> letters) {
    List<Labels> labels = new ArrayList<>();
    for (List<Letters> word : words(boxes, letters)) {
      nearest(lines, word)
          .ifPresent(
              line -> {
                String text = Rows.joined(word).replaceAll(" = .*", "");
                labels.add(new Labels(line.from(), List.of(text.split(" , "))));
              });
    }
    return labels;
  }

  /** Letters that stand side by side outside of all boxes. */
  private static List<List<Letters>> words(List<SeenBox> boxes, List<Letters> letters) {
    List<Letters> free =
        letters.stream()
            .filter(l -> l.colour().equals(Theme.LIGHT.ink().hex()))
            .filter(l -> boxes.stream().noneMatch(b -> b.bounds().holds(l.at())))
            .sorted(Comparator.comparingDouble(l -> l.at().x()))
            .toList();
    List<List<Letters>> words = new ArrayList<>();
    for (Letters next : free) {
      Optional<List<Letters>> word =
          words.stream().filter(w -> follows(w.get(w.size() - 1), next)).findFirst();
      word.ifPresentOrElse(w -> w.add(next), () -> words.add(new ArrayList<>(List.of(next))));
    }
    return words;
  }

  private static boolean follows(Letters left, Letters right) {
    double width = left.text().length() * left.size();
    double gap = right.at().x() - left.at().x();
    return gap >= 0 && gap < width + 2 && Math.abs(left.at().y() - right.at().y()) < 8;
  }

  private static Optional<Line> nearest(List<Line> lines, List<Letters> word) {
    return lines.stream()
        .filter(line -> spots(word).anyMatch(spot -> line.ink().outline().passes(spot, FAR)))
        .min(Comparator.comparingDouble(line -> distance(line, word) + away(line, word)));
  }

  /** A name stands rather where its line begins. */
  private static double away(Line line, List<Letters> word) {
    return line.from().bounds().distance(word.get(0).at()) / 8;
  }

  private static double distance(Line line, List<Letters> word) {
    return spots(word).mapToDouble(line.ink().outline()::distance).min().orElse(FAR);
  }

  /** The middles of its letters. */
  private static Stream<Spot> spots(List<Letters> word) {
    return word.stream()
        .map(
            l ->
                new Spot(l.at().x() + l.size() * l.text().length() / 4, l.at().y() - l.size() / 4));
  }
}
