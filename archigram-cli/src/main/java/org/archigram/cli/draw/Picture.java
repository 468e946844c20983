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
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.problem.Suggestions;

/** Makes the picture that a person wishes for. */
public final class Picture {
  /** How long the rows of a legend are where no width is asked for. */
  private static final double LEGEND = 340;

  private final Subject subject;
  private final Wish wish;

  private Picture(Subject subject, Wish wish) {
    this.subject = subject;
    this.wish = wish;
  }

  /** The picture of an architecture. */
  public static Scene of(Subject subject, Wish wish) {
    return new Picture(subject, wish).suited().scene();
  }

  /** Whether an architecture has anything to show in a view. */
  public static boolean exists(Subject subject, Wish wish) {
    return new Views(subject, wish).find().isPresent();
  }

  /**
   * What is unclear about the very picture that {@code of} makes.
   *
   * @param pixels how many make one point; infinite if the picture is no raster
   */
  public static List<Finding> findings(Subject subject, Wish wish, double pixels) {
    Scene scene = of(subject, wish);
    boolean sheet = wish.view() == ViewChoice.EQUATIONS;
    View view = sheet ? blank(subject) : new Picture(subject, wish).suited().view();
    return Clarity.check(subject.types(), view, scene, pixels);
  }

  /** What a sheet of equations shows: text, and no boxes. */
  private static View blank(Subject subject) {
    Optional<Caption> none = Optional.empty();
    Region page =
        new Region(
            "", Region.Kind.PICTURE, none, none, Optional.empty(), List.of(), List.of(), List.of());
    return new View(subject.name(), "", page, List.of());
  }

  /** The legend of a picture, as a figure of its own. */
  public static Scene legend(Subject subject, Wish wish) {
    return new Picture(subject, wish).suited().legend();
  }

  private Scene legend() {
    if (wish.view() == ViewChoice.EQUATIONS) {
      throw new CommandException(
          ExitCode.USAGE,
          "equations have no legend",
          "leave out --legend, or choose another --view");
    }
    double widest = wish.width().map(Length::points).orElse(LEGEND);
    return Figure.legend(view(), wish.look(), widest)
        .orElseThrow(
            () ->
                new CommandException(
                    ExitCode.PROBLEMS,
                    "there is nothing in the picture that a legend explains",
                    "leave out --legend"));
  }

  private View view() {
    requireOpenable();
    Views views = new Views(subject, wish);
    return views.find().orElseThrow(views::missing);
  }

  private Scene scene() {
    if (wish.view() == ViewChoice.EQUATIONS) {
      requireOpenable();
      Subject written = subject.written();
      EquationSheet sheet = EquationSheet.of(written.architecture(), written.types());
      Scene scene = EquationFigure.of(sheet, wish.look());
      return wish.width().map(width -> new Column(wish, width, w -> scene).fitted()).orElse(scene);
    }
    View view = view();
    return wish.width()
        .map(width -> column(view, width).fitted())
        .orElseGet(() -> Figure.of(view, wish.look()));
  }

  private Column column(View view, Length width) {
    return new Column(wish, width, points -> Figure.within(view, wish.look(), points));
  }

  /** The same with all blocks closed, where that fits a column and an overview does not. */
  private Picture suited() {
    boolean overview =
        (wish.view() == ViewChoice.FLOW || wish.view() == ViewChoice.CELL)
            && wish.depth().isEmpty()
            && wish.open().isEmpty();
    if (!overview || wish.width().isEmpty()) {
      return this;
    }
    Length width = wish.width().get();
    Picture closed = new Picture(subject, wish.withDepth(ViewOptions.LEAST));
    boolean better = !column(view(), width).fits() && closed.column(closed.view(), width).fits();
    return better ? closed : this;
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
}
