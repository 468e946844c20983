package org.archigram.runtime.torch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.EngineException;
import org.archigram.runtime.engine.Goal;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Session.Memory;
import org.archigram.runtime.engine.Stepped;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Goals, and what their optimisers remember; to be used by one thread only. */
final class Descent implements AutoCloseable {

  /** One goal on its way. */
  private static final class Course {
    final Goal goal;
    final List<Tensor> weights;
    final List<Tensor> moments = new ArrayList<>();
    long updates;

    Course(Goal goal, List<Tensor> weights) {
      this.goal = goal;
      this.weights = weights;
      for (int moment = 0; moment < goal.optimiser().moments(); moment++) {
        weights.forEach(weight -> moments.add(torch.zeros_like(weight)));
      }
    }

    String nameOfMoment(int index) {
      int count = weights.size();
      return "%s.%s.%s".formatted(goal.name(), index / count, goal.parameters().get(index % count));
    }
  }

  private final Network network;
  private final Updates updates = new Updates();
  private final List<Course> courses = new ArrayList<>();

  Descent(Network network, List<Goal> goals) {
    this.network = network;
    checkNames(goals);
    for (Goal goal : goals) {
      courses.add(new Course(goal, goal.parameters().stream().map(network::weight).toList()));
    }
  }

  private static void checkNames(List<Goal> goals) {
    Set<String> names = new HashSet<>();
    Set<String> weights = new HashSet<>();
    for (Goal goal : goals) {
      if (!names.add(goal.name())) {
        throw new EngineException("two losses are called " + goal.name());
      }
      for (String weight : goal.parameters()) {
        if (!weights.add(weight)) {
          throw new EngineException("the weight %s is in two losses".formatted(weight));
        }
      }
    }
  }

  Stepped step(String method, List<Session.Share> parts, double[] rates) {
    if (rates.length != courses.size()) {
      throw new EngineException(
          "%s learning rates for %s losses".formatted(rates.length, courses.size()));
    }
    List<List<String>> weights = courses.stream().map(each -> each.goal.parameters()).toList();
    Slopes found = Slopes.ofParts(network, method, parts, weights);
    List<Float> losses = found.losses();
    if (!Losses.finite(losses.subList(0, courses.size()))) {
      return new Stepped(losses, List.of(), false);
    }
    List<List<Tensor>> gradients = found.gradients();
    GradMode.set_enabled(false);
    List<Float> norms = gradients.stream().map(updates::norm).toList();
    boolean finite = Losses.finite(norms);
    for (int i = 0; finite && i < rates.length; i++) {
      update(courses.get(i), gradients.get(i), norms.get(i), rates[i]);
    }
    return new Stepped(losses, norms, finite);
  }

  private void update(Course course, List<Tensor> gradients, double norm, double rate) {
    double clip = course.goal.clip();
    double scale = clip > 0 && norm > clip ? clip / norm : 1;
    course.updates++;
    updates.apply(
        course.goal.optimiser(),
        new Updates.Lists(course.weights, gradients, course.moments),
        new Updates.Size(scale, rate, course.updates));
  }

  Memory memory() {
    Map<String, Floats> moments = new LinkedHashMap<>();
    for (Course course : courses) {
      for (int i = 0; i < course.moments.size(); i++) {
        moments.put(course.nameOfMoment(i), Tensors.floats(course.moments.get(i)));
      }
    }
    return new Memory(courses.stream().map(course -> course.updates).toList(), moments);
  }

  void remember(Memory memory) {
    Set<String> names = new HashSet<>();
    for (Course course : courses) {
      for (int i = 0; i < course.moments.size(); i++) {
        names.add(course.nameOfMoment(i));
      }
    }
    if (memory.updates().size() != courses.size() || !memory.moments().keySet().equals(names)) {
      throw new EngineException("what is to be remembered belongs to other goals");
    }
    for (int c = 0; c < courses.size(); c++) {
      Course course = courses.get(c);
      course.updates = memory.updates().get(c);
      for (int i = 0; i < course.moments.size(); i++) {
        Floats values = Objects.requireNonNull(memory.moments().get(course.nameOfMoment(i)));
        network.copy(course.moments.get(i), values);
      }
    }
  }

  @Override
  public void close() {
    courses.forEach(course -> course.moments.forEach(Tensor::close));
    courses.clear();
  }
}
