package org.archigram.cli.draw;

import org.archigram.cli.source.Subject;
import org.archigram.diagram.check.Clarity;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;

/**
 * Finds how far a model file is opened where nobody says how far.
 *
 * <p>Who wrote the file did not choose its blocks for a reader, so the picture shows as much as is
 * still clear on one page.
 */
final class Depths {
  private static final int DEEPEST = 6;

  /** More than this is no overview. */
  private static final int MOST_NODES = 36;

  /** A way with bends is no reason to hide what is on it. */
  private static final String BENDS = "NAV02";

  private final Subject subject;
  private final Wish wish;

  Depths(Subject subject, Wish wish) {
    this.subject = subject;
    this.wish = wish;
  }

  /** The deepest level at which the picture is clear. */
  int best(ViewOptions.Kind kind) {
    int best = ViewOptions.AUTO;
    int before = count(view(kind, best));
    for (int depth = 1;
        depth <= DEEPEST && subject.architecture().root().instances().size() > 0;
        depth++) {
      View view = view(kind, depth);
      int count = count(view);
      if (count > MOST_NODES || (count == before)) {
        break;
      }
      if (isClear(view)) {
        best = depth;
      }
      before = count;
    }
    return best;
  }

  private View view(ViewOptions.Kind kind, int depth) {
    ViewOptions options = new ViewOptions(kind, depth, wish.open());
    return View.of(subject.architecture(), subject.types(), options);
  }

  private static int count(View view) {
    return view.root().allNodes().size();
  }

  private boolean isClear(View view) {
    return Clarity.check(view, Figure.of(view, wish.look().theme(), wish.look().direction()))
        .stream()
        .noneMatch(finding -> finding.level() != Finding.Level.INFO && !finding.id().equals(BENDS));
  }
}
