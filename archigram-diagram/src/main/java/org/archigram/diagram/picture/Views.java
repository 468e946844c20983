package org.archigram.diagram.picture;

import java.util.Optional;
import org.archigram.diagram.training.TrainingView;
import org.archigram.diagram.unroll.Unrolled;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Training;
import org.archigram.model.cost.Costs;
import org.archigram.model.fact.Recurrence;
import org.archigram.model.fact.Types;

/** Makes the view that a person chose, where the architecture has it. */
final class Views {
  private final Architecture architecture;
  private final Types types;
  private final Wish wish;
  private final boolean insets;

  Views(Architecture architecture, Types types, Wish wish, boolean insets) {
    this.architecture = architecture;
    this.types = types;
    this.wish = wish;
    this.insets = insets;
  }

  /** The view; empty if there would be nothing to see in it. */
  Optional<View> find() {
    Optional<View> named =
        view().map(View::folded).map(view -> wish.name().map(view::titled).orElse(view));
    return wish.extras().contains(ViewOptions.Extra.COUNTS)
        ? named.map(view -> view.counted(Costs.of(architecture, types).weights()))
        : named;
  }

  private Optional<View> view() {
    return switch (wish.kind()) {
      case FLOW, EQUATIONS -> Optional.of(flow());
      case CELL -> Optional.of(of(ViewOptions.Kind.CELL, ViewOptions.AUTO));
      case UNROLLED ->
          Unrolled.of(architecture, types, options(ViewOptions.Kind.FLOW, ViewOptions.LEAST));
      case TRAINING ->
          isTrained(architecture.root())
              ? Optional.of(
                  TrainingView.of(
                      architecture, types, options(ViewOptions.Kind.TRAINING, ViewOptions.LEAST)))
              : Optional.empty();
    };
  }

  /** Says why there is no such view. */
  PictureException missing() {
    String name = "`" + architecture.name() + "` ";
    if (wish.kind() == Kind.UNROLLED && isRecurrent()) {
      return refusal(
          name + "begins and ends its recurrence inside a block", "draw that block by itself");
    }
    boolean depth = !Recurrence.of(types).allOverDepth().isEmpty();
    String why =
        wish.kind() == Kind.UNROLLED
            ? depth
                ? "is recurrent over the depth of a stack, which has copies and no steps"
                : "is not recurrent, so there is nothing to unroll"
            : "has no loss and no learning rule, so there is no training to show";
    return refusal(name + why, "draw it with --view flow");
  }

  private static PictureException refusal(String headline, String help) {
    return new PictureException(headline, help);
  }

  private View flow() {
    ViewOptions options = options(ViewOptions.Kind.FLOW, ViewOptions.AUTO);
    return insets && options.depth() == ViewOptions.AUTO
        ? View.withInsets(architecture, types, options)
        : View.of(architecture, types, options);
  }

  private View of(ViewOptions.Kind kind, int usual) {
    return View.of(architecture, types, options(kind, usual));
  }

  private ViewOptions options(ViewOptions.Kind kind, int usual) {
    return new ViewOptions(kind, wish.depth().orElse(usual), wish.open(), wish.extras());
  }

  private boolean isRecurrent() {
    return !Recurrence.of(types).axes().isEmpty();
  }

  private static boolean isTrained(Block block) {
    return block.within().stream().anyMatch(inner -> !inner.training().equals(Training.NONE));
  }
}
