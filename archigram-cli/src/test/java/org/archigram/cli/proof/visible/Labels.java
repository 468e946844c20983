package org.archigram.cli.proof.visible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
record Labels(SeenBox from, List<String> names) {
  private static final double FAR = 16;

  static List<Labels> of(Seen seen) {
    List<Labels> labels = new ArrayList<>();
    for (List<Letters> word : words(seen)) {
      nearest(seen, word)
          .ifPresent(
              line -> {
                String text = Rows.joined(word).replaceAll(" = .*", "");
                labels.add(new Labels(line.from(), List.of(text.split(" , "))));
              });
    }
    return labels;
  }

  /** Letters that stand side by side outside of all boxes. */
  private static List<List<Letters>> words(Seen seen) {
    List<Letters> free =
        seen.letters().stream()
            .filter(l -> l.colour().equals(Theme.LIGHT.ink().hex()))
            .filter(l -> seen.boxes().stream().noneMatch(b -> b.bounds().holds(l.at())))
            .sorted(Comparator.comparingDouble(l -> l.at().x()))
            .toList();
    List<List<Letters>> words = new ArrayList<>();
    for (Letters letters : free) {
      Optional<List<Letters>> word =
          words.stream().filter(w -> follows(w.get(w.size() - 1), letters)).findFirst();
      word.ifPresentOrElse(w -> w.add(letters), () -> words.add(new ArrayList<>(List.of(letters))));
    }
    return words;
  }

  private static boolean follows(Letters left, Letters right) {
    double width = left.text().length() * left.size();
    double gap = right.at().x() - left.at().x();
    return gap >= 0 && gap < width + 2 && Math.abs(left.at().y() - right.at().y()) < 8;
  }

  private static Optional<Line> nearest(Seen seen, List<Letters> word) {
    return seen.lines().stream()
        .filter(line -> distance(line, word) < FAR)
        .min(Comparator.comparingDouble(line -> distance(line, word) + away(line, word)));
  }

  /** A name stands rather where its line begins. */
  private static double away(Line line, List<Letters> word) {
    return line.from().bounds().distance(word.get(0).at()) / 8;
  }

  private static double distance(Line line, List<Letters> word) {
    return word.stream()
        .map(
            l -> new Spot(l.at().x() + l.size() * l.text().length() / 4, l.at().y() - l.size() / 4))
        .mapToDouble(spot -> line.ink().outline().distance(spot))
        .min()
        .orElse(FAR);
  }
}
