package org.archigram.cli.draw;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.Subject;
import org.archigram.diagram.check.Clarity;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.equation.EquationFigure;
import org.archigram.diagram.equation.EquationSheet;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.figure.Theme;
import org.archigram.diagram.scene.Fitted;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.view.View;
import org.archigram.model.problem.Suggestions;

/** Makes the picture that a person wishes for. */
public final class Picture {
  /** Smaller letters cannot be read on paper. */
  private static final double SMALLEST_LETTERS = 5;

  private final Subject subject;
  private final Wish wish;

  private Picture(Subject subject, Wish wish) {
    this.subject = subject;
    this.wish = wish;
  }

  /** The picture of an architecture. */
  public static Scene of(Subject subject, Wish wish) {
    return new Picture(subject, wish).scene();
  }

  /** Whether an architecture has anything to show in a view. */
  public static boolean exists(Subject subject, Wish wish) {
    return new Views(subject, wish).find().isPresent();
  }

  /**
   * What is unclear about a picture; nothing for typeset equations, which hold no boxes.
   *
   * @param pixels how many make one point; infinite if the picture is no raster
   */
  public static List<Finding> findings(Subject subject, Wish wish, double pixels) {
    Picture picture = new Picture(subject, wish);
    if (wish.view() == ViewChoice.EQUATIONS) {
      return List.of();
    }
    picture.requireOpenable();
    Views views = new Views(subject, wish);
    View view = views.find().orElseThrow(views::missing);
    Scene scene = Figure.of(view, wish.look().theme(), wish.look().direction());
    return Clarity.check(view, scene, pixels);
  }

  private Scene scene() {
    requireOpenable();
    Theme theme = wish.look().theme();
    if (wish.view() == ViewChoice.EQUATIONS) {
      Subject written = subject.written();
      EquationSheet sheet = EquationSheet.of(written.architecture(), written.types());
      Scene scene = EquationFigure.of(sheet, theme);
      return wish.width().map(width -> fitted(scene, width)).orElse(scene);
    }
    Views views = new Views(subject, wish);
    View view = views.find().orElseThrow(views::missing);
    Direction direction = wish.look().direction();
    return wish.width()
        .map(width -> fitted(Figure.within(view, theme, direction, width.points()), width))
        .orElseGet(() -> Figure.of(view, theme, direction));
  }

  private void requireOpenable() {
    if (wish.open().isEmpty()) {
      return;
    }
    Set<String> known = new TreeSet<>(BlockNames.in(subject.architecture().root()));
    if (!subject.architecture().root().training().losses().isEmpty()) {
      known.add("loss");
    }
    for (String name : wish.open()) {
      if (!known.contains(name)) {
        throw new CommandException(
            ExitCode.PROBLEMS, "there is no block `" + name + "` to open", openHelp(name, known));
      }
    }
  }

  private static String openHelp(String name, Set<String> known) {
    return Suggestions.nearest(name, known)
        .map(near -> "did you mean `" + near + "`?")
        .orElse(
            known.isEmpty()
                ? "there are no blocks inside"
                : "there are " + String.join(", ", known));
  }

  private Scene fitted(Scene scene, Length width) {
    double needed = scene.width() * SMALLEST_LETTERS / Fitted.smallestText(scene);
    if (needed > width.points()) {
      throw tooNarrow(width, needed);
    }
    return Fitted.to(width.points(), SMALLEST_LETTERS, scene);
  }

  private CommandException tooNarrow(Length width, double narrowest) {
    boolean turned = wish.look().direction() == Direction.AUTO;
    boolean opened = wish.depth().orElse(0) > 0 || !wish.open().isEmpty();
    String least = width.up(narrowest);
    String help =
        "it fits from --width "
            + least
            + (turned ? "" : "; --direction auto may need less")
            + (opened ? "; so may a lower --depth" : "");
    Optional<String> typed = Optional.of(width.up(width.points()));
    return new CommandException(
        ExitCode.PROBLEMS,
        "at a width of " + typed.get() + " the smallest letters would be under 5 pt",
        help);
  }
}
