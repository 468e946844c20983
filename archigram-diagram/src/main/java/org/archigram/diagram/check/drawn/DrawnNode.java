package org.archigram.diagram.check.drawn;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Mark;

/**
 * A node as it is drawn.
 *
 * @param id what it stands for
 * @param kind one word, as in the view
 * @param weights what becomes of its weights, one word
 * @param fill the entry of the legend that its fill has, if its fill tells of weights
 * @param members the values that it stands for
 * @param delay for a delay: its axis and how far it reads
 * @param badges one word each, with its text after a colon
 * @param caption what it says to a reader who cannot see it
 * @param outline the shape around it
 * @param box the box around the outline
 * @param shapes all shapes, the outline first
 * @param texts all texts
 */
public record DrawnNode(
    String id,
    String kind,
    String weights,
    Optional<String> fill,
    List<String> members,
    Optional<String> delay,
    List<String> badges,
    Caption caption,
    Mark.Shape outline,
    Box box,
    List<Mark.Shape> shapes,
    List<DrawnText> texts) {

  public DrawnNode {
    members = List.copyOf(members);
    badges = List.copyOf(badges);
    shapes = List.copyOf(shapes);
    texts = List.copyOf(texts);
  }

  /** Whether it has a badge of this kind. */
  public boolean has(String badge) {
    return badges.stream().anyMatch(b -> b.equals(badge) || b.startsWith(badge + ":"));
  }

  /** The texts inside its outline. */
  public List<DrawnText> inside() {
    return texts.stream().filter(text -> box.overlaps(text.box())).toList();
  }

  /** Whether it reads another step, so that a cycle may pass it. */
  public boolean delays() {
    return delay.isPresent()
        && (kind.equals("delay") || kind.equals("shift") || kind.equals("memory"));
  }
}
