package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.form.Content;
import org.archigram.diagram.form.Form;
import org.archigram.diagram.form.Looks;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;

/**
 * The measured content of a node.
 *
 * @param form what is drawn around it
 * @param title the first line
 * @param details the smaller lines below it
 * @param chips the marks in the last line
 * @param name the name of what leaves it
 * @param shape the shape of what leaves it
 * @param ports the names of what leaves it, where there is more than one
 * @param aside the room that lines of gradients need beside the line that leaves
 */
record Body(
    Node node,
    Form form,
    Label title,
    List<Label> details,
    List<Chip> chips,
    Optional<Label> name,
    Optional<Label> shape,
    List<Label> ports,
    double aside) {

  private static final double GAP = 2;
  private static final double CHIP_GAP = 3;

  static Body of(Node node, Form form, boolean answered, Letters letters) {
    List<Chip> chips = new ArrayList<>();
    node.badges().stream()
        .filter(badge -> !Looks.isPart(badge.mark()))
        .forEach(badge -> chips.add(Chip.of(badge, letters)));
    return new Body(
        node,
        form,
        letters.title(node.title()),
        node.details().stream().map(letters::detail).toList(),
        chips,
        node.result().name().map(letters::result),
        node.result().shape().map(letters::small),
        node.result().ports().stream().map(letters::result).toList(),
        answered ? 4.5 : 0);
  }

  double chipsWidth() {
    return chips.stream().mapToDouble(chip -> chip.width() + CHIP_GAP).sum()
        - (chips.isEmpty() ? 0 : CHIP_GAP);
  }

  double textHeight() {
    double height = title.height();
    for (Label detail : details) {
      height += GAP + detail.height();
    }
    return height + (chips.isEmpty() ? 0 : GAP + 1 + Chip.HEIGHT);
  }

  double textWidth() {
    double width = Math.max(title.width(), chipsWidth());
    for (Label detail : details) {
      width = Math.max(width, detail.width());
    }
    return width;
  }

  /** The size of the node. */
  Size size() {
    return form.around(new Content(textWidth(), textHeight(), isTitle()));
  }

  /** The name at the beginning of a link that comes from one of several outputs. */
  Optional<Label> port(Link link) {
    return link.port() == 0 || ports.isEmpty()
        ? Optional.empty()
        : Optional.of(ports.get(link.port() - 1));
  }

  /** Whether there is a title and nothing else. */
  boolean isTitle() {
    return details.isEmpty() && chips.isEmpty();
  }

  /** The room of a text beside the line that leaves, with that of gradients that come back. */
  Size room(Optional<Label> text) {
    return text.map(label -> new Size(label.width() + aside, label.height() + aside))
        .orElse(Size.NONE);
  }
}
