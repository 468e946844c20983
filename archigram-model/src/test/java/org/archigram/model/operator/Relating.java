package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;

/** Asks one shape rule until nothing changes; sizes and rests with {@code ?} are open. */
final class Relating implements Relation {
  private final List<Shape> arguments = new ArrayList<>();
  private final List<Type.Element> elements = new ArrayList<>();
  private final Attributes attributes;
  private final Map<String, Size> sizes = new LinkedHashMap<>();
  private final Map<String, Shape> rests = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private Shape result;
  private Type.Element element = Type.Element.REAL;
  private boolean last;
  private int count;

  private Relating(Attributes attributes, Shape result, List<Type> arguments) {
    this.attributes = attributes;
    this.result = result;
    for (Type type : arguments) {
      this.arguments.add(type.shape());
      elements.add(type.element());
    }
  }

  /** What the rule of {@code operator} makes of shapes; with {@code end}, after defaults too. */
  static Relating of(
      Operator operator, Attributes attributes, boolean end, Shape result, List<Type> arguments) {
    Relating relating = new Relating(attributes, result, arguments);
    relating.settle(operator);
    if (end) {
      relating.last = true;
      relating.settle(operator);
    }
    return relating;
  }

  private void settle(Operator operator) {
    String before;
    int rounds = 0;
    do {
      before = toString();
      operator.shape().relate(this);
      if (++rounds > 20) {
        throw new AssertionError(operator + " does not settle: " + before);
      }
    } while (!before.equals(toString()) && wrong.isEmpty());
  }

  List<Shape> shapes() {
    List<Shape> all = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      all.add(argument(i));
    }
    all.add(result());
    return all;
  }

  Type.Element element() {
    return element;
  }

  /** {@code [n, m] [m] -> [n]}, then what is wrong. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < arguments.size(); i++) {
      text.append(argument(i)).append(' ');
    }
    text.append("-> ").append(result());
    wrong.forEach(w -> text.append(" ! ").append(w));
    return text.toString();
  }

  @Override
  public int arguments() {
    return arguments.size();
  }

  @Override
  public Shape argument(int index) {
    return resolved(arguments.get(index));
  }

  @Override
  public Type.Element element(int index) {
    return elements.get(index);
  }

  @Override
  public Shape result() {
    return resolved(result);
  }

  @Override
  public Attributes attributes() {
    return attributes;
  }

  @Override
  public Size fresh() {
    return Size.named("?" + ++count);
  }

  @Override
  public void resultIs(Shape shape) {
    unify(result, shape);
  }

  @Override
  public void resultIs(Type.Element other) {
    element = other;
  }

  @Override
  public void argumentIs(int index, Shape shape) {
    unify(arguments.get(index), shape);
  }

  @Override
  public void equal(Size one, Size other, String what) {
    Size a = resolved(one);
    Size b = resolved(other);
    if (a.equals(b) || bind(a, b) || bind(b, a)) {
      return;
    }
    if (a.known().isPresent() && b.known().isPresent()) {
      wrong.add(what + ": " + a + " is not " + b);
    } else if (!a.toString().contains("?") && !b.toString().contains("?")) {
      wrong.add(what + ": " + a + " is not " + b);
    }
  }

  @Override
  public void wrong(String why, List<Integer> culprits) {
    wrong.add(why);
  }

  @Override
  public boolean last() {
    return last;
  }

  private boolean bind(Size open, Size value) {
    Optional<String> name = open.name().filter(n -> n.startsWith("?"));
    name.ifPresent(n -> sizes.put(n, value));
    return name.isPresent();
  }

  private void unify(Shape one, Shape other) {
    Shape a = resolved(one);
    Shape b = resolved(other);
    if (a.equals(b)) {
      return;
    }
    if (a.rest().isPresent() && a.rank() == 0) {
      rests.put(a.rest().get(), b);
    } else if (b.rest().isPresent() && b.rank() == 0) {
      rests.put(b.rest().get(), a);
    } else if (a.ranked() && b.ranked() && a.rank() == b.rank()) {
      for (int i = 0; i < a.rank(); i++) {
        equal(a.head().get(i), b.head().get(i), "dimension " + (i + 1));
      }
    } else if (a.ranked() && b.ranked()) {
      wrong.add(a + " is not " + b);
    } else if (a.ranked()) {
      ranked(b, a);
    } else if (b.ranked()) {
      ranked(a, b);
    }
  }

  private void ranked(Shape open, Shape known) {
    int middle = known.rank() - open.rank();
    if (middle < 0) {
      wrong.add(open + " is not " + known);
      return;
    }
    int from = open.head().size();
    List<Size> sizes = known.head().subList(from, from + middle);
    rests.put(open.rest().orElseThrow(), Shape.of(sizes));
    unify(open, known);
  }

  private Shape resolved(Shape shape) {
    List<Size> head = new ArrayList<>(shape.head().stream().map(this::resolved).toList());
    List<Size> tail = shape.tail().stream().map(this::resolved).toList();
    if (shape.rest().isEmpty()) {
      return Shape.of(head);
    }
    Shape rest = rests.get(shape.rest().get());
    if (rest == null) {
      return new Shape(head, shape.rest(), tail);
    }
    Shape inner = resolved(rest);
    head.addAll(inner.head());
    List<Size> behind = new ArrayList<>(inner.tail());
    behind.addAll(tail);
    if (inner.rest().isEmpty()) {
      head.addAll(behind);
      return Shape.of(head);
    }
    return new Shape(head, inner.rest(), behind);
  }

  private Size resolved(Size size) {
    Size result = size;
    for (int i = 0; i < 20; i++) {
      result = result.with(name -> sizes.getOrDefault(name, Size.named(name)));
    }
    return result;
  }
}
