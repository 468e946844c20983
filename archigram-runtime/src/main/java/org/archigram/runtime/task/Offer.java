package org.archigram.runtime.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.archigram.runtime.data.Floats;

/**
 * A value of a task in one form for networks.
 *
 * @param of the name of the role
 * @param as what it is like in this form
 * @param change makes this form of the value itself
 */
record Offer(String of, Role as, UnaryOperator<Floats> change) {

  /** All values in all forms: each first as it is, then the forms that follow from it. */
  static List<Offer> all(Task task) {
    List<Offer> offers = new ArrayList<>();
    for (Role role : task.roles()) {
      offers.add(new Offer(role.name(), role, value -> value));
      others(role, offers);
    }
    for (Task.View view : task.views()) {
      offers.add(new Offer(view.of(), view.as(), view.change()));
    }
    return offers;
  }

  private static void others(Role role, List<Offer> offers) {
    if (role.classes() > 0) {
      Role real = new Role(role.name(), role.use(), role.steps(), List.of(), 0);
      int classes = role.classes();
      UnaryOperator<Floats> oneHot = value -> oneHot(value, classes);
      offers.add(new Offer(role.name(), real.withShape(classes), oneHot));
      if (classes == 2) {
        offers.add(new Offer(role.name(), real, value -> value));
        offers.add(new Offer(role.name(), real.withShape(1), Offer::asVector));
      }
    } else if (role.shape().isEmpty()) {
      offers.add(new Offer(role.name(), role.withShape(1), Offer::asVector));
    } else if (role.shape().size() > 1) {
      int elements = role.shape().stream().reduce(1, (a, b) -> a * b);
      UnaryOperator<Floats> flat = value -> flat(value, role.shape().size(), elements);
      offers.add(new Offer(role.name(), role.withShape(elements), flat));
    }
  }

  private static Floats asVector(Floats value) {
    return flat(value, 0, 1);
  }

  /** The last {@code dimensions} as one of {@code elements}. */
  private static Floats flat(Floats value, int dimensions, int elements) {
    List<Integer> shape = value.shape();
    List<Integer> fewer = new ArrayList<>(shape.subList(0, shape.size() - dimensions));
    fewer.add(elements);
    return new Floats(fewer, value.values());
  }

  private static Floats oneHot(Floats value, int classes) {
    float[] numbers = new float[value.values().length * classes];
    for (int i = 0; i < value.values().length; i++) {
      numbers[i * classes + (int) value.values()[i]] = 1;
    }
    List<Integer> shape = new ArrayList<>(value.shape());
    shape.add(classes);
    return new Floats(shape, numbers);
  }
}
