package org.archigram.diagram.picture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.archigram.model.problem.Suggestions;

/**
 * The picture of an architecture that a person wishes for.
 *
 * <p>Every picture of the house is made here, so that a command, a report and a page that show one
 * network show one drawing.
 */
public final class Picture {
  /** How long the rows of a legend are where no width is asked for. */
  private static final double LEGEND = 340;

  private final Architecture architecture;
  private final Types types;
  private final Wish wish;
  private final boolean insets;

  private Picture(Architecture architecture, Types types, Wish wish, boolean insets) {
    this.architecture = architecture;
    this.types = types;
    this.wish = wish;
    this.insets = insets;
  }

  /** The picture of an architecture. */
  public static Picture of(Architecture architecture, Wish wish) {
    return of(architecture, Types.of(architecture), wish);
  }

  /**
   * The picture of an architecture whose types are known.
   *
   * @throws PictureException if there is no such block to open
   */
  public static Picture of(Architecture architecture, Types types, Wish wish) {
    requireOpenable(architecture, wish);
    return new Picture(architecture, types, wish, true).suited();
  }

  /** Whether the architecture has anything to show in the view. */
  public boolean exists() {
    return views().find().isPresent();
  }

  /**
   * The picture itself.
   *
   * @throws PictureException if there is nothing to see in the view, or no room in the column
   */
  public Scene scene() {
    if (isSheet()) {
      Scene sheet = EquationFigure.of(EquationSheet.of(architecture, types), wish.look());
      return wish.width().map(width -> new Column(wish, width, w -> sheet).fitted()).orElse(sheet);
    }
    return scene(view());
  }

  private Scene scene(View view) {
    return wish.width()
        .map(width -> column(view, width).fitted())
        .orElseGet(() -> Figure.of(view, wish.look()));
  }

  /**
   * What its signs mean, as a figure of its own; empty if no sign needs to be explained.
   *
   * @throws PictureException if there is nothing to see in the view
   */
  public Optional<Scene> legend() {
    double widest = wish.width().map(Length::points).orElse(LEGEND);
    return isSheet() ? Optional.empty() : Figure.legend(view(), wish.look(), widest);
  }

  /**
   * What is unclear about it.
   *
   * @param pixels how many make one point; infinite if the picture is no raster
   * @throws PictureException if there is no such picture
   */
  public List<Finding> findings(double pixels) {
    if (isSheet()) {
      return Clarity.check(types, blank(), scene(), pixels);
    }
    View view = view();
    return Clarity.check(types, view, scene(view), pixels);
  }

  private boolean isSheet() {
    return wish.kind() == Kind.EQUATIONS;
  }

  /** What a sheet of equations shows: text, and no boxes. */
  private View blank() {
    Optional<Caption> none = Optional.empty();
    Region page =
        new Region(
            "", Region.Kind.PICTURE, none, none, Optional.empty(), List.of(), List.of(), List.of());
    return new View(architecture.name(), "", page, List.of());
  }

  private Views views() {
    return new Views(architecture, types, wish, insets);
  }

  private View view() {
    return views().find().orElseThrow(() -> views().missing());
  }

  private Column column(View view, Length width) {
    return new Column(wish, width, points -> Figure.within(view, wish.look(), points));
  }

  /**
   * The same without insets, or with all blocks closed, where that fits a column and more does not.
   */
  private Picture suited() {
    boolean overview =
        (wish.kind() == Kind.FLOW || wish.kind() == Kind.CELL)
            && wish.depth().isEmpty()
            && wish.open().isEmpty();
    if (!overview || wish.width().isEmpty()) {
      return this;
    }
    Length width = wish.width().get();
    Picture alone = new Picture(architecture, types, wish, false);
    Picture closed = new Picture(architecture, types, wish.withDepth(ViewOptions.LEAST), false);
    List<Picture> ways = hasInsets() ? List.of(this, alone, closed) : List.of(this, closed);
    Picture best = this;
    double least = Double.POSITIVE_INFINITY;
    for (Picture way : ways) {
      double excess = way.excess(width);
      if (excess < least) {
        best = way;
        least = excess;
      }
      if (excess <= 1) {
        break;
      }
    }
    return best;
  }

  private boolean hasInsets() {
    return view().root().regions().stream().anyMatch(region -> region.kind() == Region.Kind.INSET);
  }

  private double excess(Length width) {
    return column(view(), width).excess();
  }

  private static void requireOpenable(Architecture architecture, Wish wish) {
    if (wish.open().isEmpty()) {
      return;
    }
    Set<String> known = new TreeSet<>(BlockNames.in(architecture.root()));
    if (!architecture.root().training().losses().isEmpty()) {
      known.add("loss");
    }
    for (String name : wish.open()) {
      if (!known.contains(name)) {
        throw new PictureException(
            "there is no block `" + name + "` to open", openHelp(name, known));
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
