package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Attributes;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type.Element;
import org.archigram.model.operator.Operators;

/** One look of a shape rule at one application of its operator. */
final class Application implements Relation {
  private static final int RESULT = -1;
  private final Constraint.Applied applied;
  private final Solver solver;
  private final boolean last;
  private final Map<String, String> own = new HashMap<>();
  private final Attributes attributes;
  private Optional<Clash> clash = Optional.empty();

  Application(Constraint.Applied applied, Solver solver, boolean last) {
    this.applied = applied;
    this.solver = solver;
    this.last = last;
    this.attributes = applied.frame().local(applied.apply().attributes());
  }

  /** Asks the rule; gives what it found wrong. */
  Optional<Clash> look() {
    try {
      applied.apply().operator().shape().relate(this);
    } catch (ArithmeticException e) {
      wrong("a size is not a whole number that can be counted", List.of());
    }
    for (int i = 0; i < arguments(); i++) {
      if (element(i) instanceof Element.Category category
          && !Operators.takesClass(applied.apply().operator(), i)) {
        return Optional.of(
            new Clash(
                applied,
                new Clash.OfClass(i, category),
                new Clash.OfElement(Element.REAL.toString())));
      }
    }
    return clash;
  }

  private Slot slot(int index) {
    return applied.slots().get(index + 1);
  }

  @Override
  public int arguments() {
    return applied.slots().size() - 1;
  }

  @Override
  public Shape argument(int index) {
    return solver.store().resolve(slot(index).shape);
  }

  @Override
  public Element element(int index) {
    return applied.frame().type(slot(index)).element();
  }

  @Override
  public Shape result() {
    return argument(RESULT);
  }

  @Override
  public Attributes attributes() {
    return attributes;
  }

  @Override
  public Size fresh() {
    return Size.named(solver.store().variable(Store.NAMELESS));
  }

  @Override
  public void resultIs(Shape shape) {
    argumentIs(RESULT, shape);
  }

  @Override
  public void resultIs(Element element) {
    if (!solver.equate(slot(RESULT), element)) {
      clash(
          new Clash.OfElement(applied.frame().type(slot(RESULT)).element().toString()),
          new Clash.OfElement(element.toString()));
    }
  }

  @Override
  public void argumentIs(int index, Shape shape) {
    Shape before = argument(index);
    Shape expected = owned(shape);
    if (solver.store().equate(before, expected) == Store.Verdict.FAILS) {
      clash(new Clash.OfShape(index, before), new Clash.OfShape(index, expected));
    }
  }

  @Override
  public void equal(Size one, Size other, String what) {
    if (solver.store().equate(owned(one), owned(other)) == Store.Verdict.FAILS) {
      clash(new Clash.OfSize(one, what), new Clash.OfSize(other, what));
    }
  }

  @Override
  public void wrong(String why, List<Integer> culprits) {
    clash(new Clash.Sentence(why, List.copyOf(culprits)), new Clash.Sentence("", List.of()));
  }

  @Override
  public boolean last() {
    return last;
  }

  private void clash(Clash.Subject found, Clash.Subject expected) {
    if (clash.isEmpty()) {
      clash = Optional.of(new Clash(applied, found, expected));
    }
  }

  /** Names that the rule made up mean something within this one look only. */
  private Size owned(Size size) {
    return size.known().isPresent() ? size : size.with(name -> Size.named(owned(name)));
  }

  private String owned(String name) {
    return name.indexOf('#') >= 0
        ? name
        : own.computeIfAbsent(name, n -> solver.store().variable(Store.NAMELESS));
  }

  private Shape owned(Shape shape) {
    List<Size> head = new ArrayList<>();
    shape.head().forEach(size -> head.add(owned(size)));
    List<Size> tail = new ArrayList<>();
    shape.tail().forEach(size -> tail.add(owned(size)));
    return new Shape(head, shape.rest().map(this::owned), tail);
  }
}
