package org.archigram.cli.draw;

import java.util.Optional;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.Subject;
import org.archigram.diagram.training.TrainingView;
import org.archigram.diagram.unroll.Unrolled;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Block;
import org.archigram.model.Training;
import org.archigram.model.fact.Recurrence;

/** Makes the view that a person chose, where the architecture has it. */
final class Views {
  private final Subject subject;
  private final Wish wish;

  Views(Subject subject, Wish wish) {
    this.subject = subject;
    this.wish = wish;
  }

  /** The view; empty if there would be nothing to see in it. */
  Optional<View> find() {
    return view().map(view -> subject.title().map(view::titled).orElse(view));
  }

  private Optional<View> view() {
    return switch (wish.view()) {
      case FLOW, EQUATIONS -> Optional.of(of(ViewOptions.Kind.FLOW, ViewOptions.AUTO));
      case CELL -> Optional.of(of(ViewOptions.Kind.CELL, ViewOptions.AUTO));
      case UNROLLED ->
          Unrolled.of(
              subject.architecture(),
              subject.types(),
              options(ViewOptions.Kind.FLOW, ViewOptions.LEAST));
      case TRAINING ->
          isTrained(subject.architecture().root())
              ? Optional.of(
                  TrainingView.of(
                      subject.architecture(),
                      subject.types(),
                      options(ViewOptions.Kind.TRAINING, ViewOptions.LEAST)))
              : Optional.empty();
    };
  }

  /** Says why there is no such view. */
  CommandException missing() {
    String name = "`" + subject.name() + "` ";
    if (wish.view() == ViewChoice.UNROLLED && isRecurrent()) {
      return refusal(
          name + "begins and ends its recurrence inside a block", "draw that block by itself");
    }
    String why =
        wish.view() == ViewChoice.UNROLLED
            ? "is not recurrent, so there is nothing to unroll"
            : "has no loss and no learning rule, so there is no training to show";
    return refusal(name + why, "draw it with --view flow");
  }

  private static CommandException refusal(String headline, String help) {
    return new CommandException(ExitCode.PROBLEMS, headline, help);
  }

  private View of(ViewOptions.Kind kind, int usual) {
    return View.of(subject.architecture(), subject.types(), options(kind, usual));
  }

  private ViewOptions options(ViewOptions.Kind kind, int usual) {
    return new ViewOptions(kind, wish.depth().orElse(usual), wish.open());
  }

  private boolean isRecurrent() {
    return !Recurrence.of(subject.architecture()).axes().isEmpty();
  }

  private static boolean isTrained(Block block) {
    return !block.training().equals(Training.NONE)
        || block.instances().stream().anyMatch(instance -> isTrained(instance.block()));
  }
}
