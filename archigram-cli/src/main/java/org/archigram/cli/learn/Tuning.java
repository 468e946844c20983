package org.archigram.cli.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.formats.script.ModelScript;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Goal;
import org.archigram.runtime.engine.Optimiser;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.engine.Stepped;
import org.archigram.runtime.torch.TorchEngine;

/**
 * Trains some of the weights of a model file further.
 *
 * @param model the file
 * @param lesson the inputs, then the target; examples are along their first dimension
 * @param plan how
 */
public record Tuning(StoredModel model, List<Floats> lesson, Plan plan) {
  private static final int HELD_OUT = 5;
  private static final int LINES = 10;
  private static final int MOST_NAMES = 6;

  /**
   * How a model file is trained.
   *
   * @param pattern which tensors move, by their names; {@code *} is anything
   * @param steps how many steps to make
   * @param batch how many examples make a step, unless the file says so
   * @param rate the learning rate
   * @param seed decides which examples are held out, and their order
   */
  public record Plan(String pattern, int steps, int batch, double rate, long seed) {}

  /** The tensors that move. */
  public List<String> moving() {
    String regex =
        Pattern.compile("\\*")
            .splitAsStream(plan.pattern() + " ")
            .map(part -> Pattern.quote(part.replace(" ", "")))
            .collect(Collectors.joining(".*"));
    List<String> moving =
        model.script().movable().stream()
            .filter(model.script().tensors()::containsValue)
            .filter(Pattern.compile(regex).asMatchPredicate())
            .toList();
    if (moving.isEmpty()) {
      List<String> all = List.copyOf(model.script().movable());
      throw problem(
          "no weights of the file are called `" + plan.pattern() + "`",
          all.isEmpty()
              ? "the file holds no weights that training may change"
              : "they are " + named(all));
    }
    return moving;
  }

  private static String named(List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() > MOST_NAMES
        ? some + " and " + (names.size() - MOST_NAMES) + " more"
        : some;
  }

  /** Whether the target names a class for each answer; else it is what the answer should be. */
  private boolean classes(Floats answer) {
    Floats target = target();
    List<Integer> shape = answer.shape();
    long classes = shape.isEmpty() ? 0 : shape.get(shape.size() - 1);
    int examples = answer.values().length / (int) Math.max(1, classes);
    if (shape.isEmpty()) {
      return false;
    }
    boolean one = target.values().length / target.batch() == examples / Math.max(1, shape.get(0));
    boolean whole = true;
    for (float value : target.values()) {
      whole &= value >= 0 && value < classes && value == Math.rint(value);
    }
    return classes > 1 && one && whole;
  }

  private Floats target() {
    return lesson.get(lesson.size() - 1);
  }

  /** The first line: what is minimised, and what moves. */
  public String told(boolean classes) {
    ModelScript.Output output = model.script().outputs().get(0);
    List<String> moving = moving();
    return "%s of `%s`, as the target holds %s; %s of %s tensors move: %s"
        .formatted(
            classes ? "cross entropy" : "squared error",
            output.name(),
            classes ? "classes" : "numbers",
            moving.size(),
            model.script().movable().size(),
            named(moving));
  }

  /** Trains, and tells of it line by line: the new numbers of the tensors that moved. */
  public Map<String, float[]> tune(Settings settings, java.util.function.Consumer<String> teller)
      throws IOException {
    List<String> moving = moving();
    int size = batch();
    List<Integer> order = order(target().batch());
    int fifth = order.size() / HELD_OUT;
    int held = wanted() > 0 ? fifth / size * size : fifth;
    if (size == 0 || order.size() - held < size) {
      throw problem(
          "%s examples are too few for batches of %s".formatted(order.size(), size),
          "give more examples, or a smaller --batch");
    }
    Floats answer = answer(settings, order.subList(0, size));
    boolean classes = classes(answer);
    requireTarget(classes, answer, order.subList(0, size));
    teller.accept(told(classes));
    if (held == 0) {
      teller.accept("too few examples to hold any out: nothing is measured");
    }
    Predicate<String> chosen = moving::contains;
    try (Session session = new TorchEngine().open(model.script(goals(classes), chosen), settings)) {
      Course course = new Course(session, order.subList(0, held), size, classes);
      course.measure(teller, 0);
      Optimiser adam = Optimiser.Adam.DEFAULT;
      List<String> attributes = attributes(moving);
      session.aim(List.of(new Goal("loss", attributes, adam, 0)));
      train(course, new ArrayList<>(order.subList(held, order.size())), teller);
      Map<String, float[]> numbers = new LinkedHashMap<>();
      for (int i = 0; i < moving.size(); i++) {
        Floats now = session.parameter(attributes.get(i));
        numbers.put(moving.get(i), now.values());
      }
      return numbers;
    }
  }

  private void train(
      Course course, List<Integer> examples, java.util.function.Consumer<String> teller) {
    Random random = new Random(plan.seed());
    int at = examples.size();
    int every = Math.max(1, plan.steps() / LINES);
    for (int step = 1; step <= plan.steps(); step++) {
      if (at + course.size() > examples.size()) {
        java.util.Collections.shuffle(examples, random);
        at = 0;
      }
      Stepped stepped =
          course.session().step("goals", picked(examples.subList(at, at + course.size())), rates());
      at += course.size();
      if (!stepped.updated()) {
        throw problem(
            "the loss is no number at step " + step,
            "give a smaller rate: --rate " + plan.rate() / 10);
      }
      if (step % every == 0 || step == plan.steps()) {
        course.measure(teller, step);
      }
    }
  }

  private double[] rates() {
    return new double[] {plan.rate()};
  }

  /** A training that goes on, with the examples that it is measured by. */
  private final class Course {
    private final Session session;
    private final List<Integer> held;
    private final int size;
    private final boolean classes;

    Course(Session session, List<Integer> held, int size, boolean classes) {
      this.session = session;
      this.held = held;
      this.size = size;
      this.classes = classes;
    }

    Session session() {
      return session;
    }

    int size() {
      return size;
    }

    void measure(java.util.function.Consumer<String> teller, int step) {
      if (held.isEmpty()) {
        return;
      }
      double loss = 0;
      double right = 0;
      for (int from = 0; from < held.size(); from += size) {
        List<Integer> part = held.subList(from, Math.min(from + size, held.size()));
        List<Floats> made = session.call("goals", picked(part));
        loss += made.get(0).values()[0] * part.size() / held.size();
        right += made.get(1).values()[0] * part.size() / held.size();
      }
      String hits = classes ? String.format(Locale.ROOT, ", %.1f %% right", 100 * right) : "";
      teller.accept(
          String.format(Locale.ROOT, "step %d: %.5f on held-out examples%s", step, loss, hits));
    }
  }

  /** The number of examples that the file wants at once; 0 for any. */
  private int wanted() {
    return model.script().inputs().stream()
        .flatMap(input -> input.shape().stream())
        .filter(shape -> !shape.isEmpty())
        .mapToInt(shape -> (int) shape.get(0).known().orElse(0))
        .findFirst()
        .orElse(0);
  }

  private int batch() {
    int wanted = wanted();
    return wanted > 0 ? wanted : Math.min(plan.batch(), target().batch());
  }

  private List<Integer> order(int examples) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, examples).boxed().toList());
    java.util.Collections.shuffle(order, new Random(plan.seed()));
    return order;
  }

  private List<Floats> picked(List<Integer> examples) {
    int[] places = examples.stream().mapToInt(Integer::intValue).toArray();
    return lesson.stream().map(values -> values.examples(places)).toList();
  }

  private Floats answer(Settings settings, List<Integer> examples) throws IOException {
    List<Floats> inputs = picked(examples).subList(0, lesson.size() - 1);
    try (Session session = new TorchEngine().open(model.script("", name -> false), settings)) {
      return session.call("forward", inputs).get(0);
    }
  }

  private void requireTarget(boolean classes, Floats answer, List<Integer> examples) {
    List<Integer> shape = answer.shape();
    List<Integer> wanted = target().examples(0, examples.size()).shape();
    if (!classes && !shape.equals(wanted)) {
      throw problem(
          "the target has the shape %s where `%s` has %s"
              .formatted(wanted, model.script().outputs().get(0).name(), shape),
          "give numbers of that shape, or one class from 0 on for each answer");
    }
  }

  private List<String> attributes(List<String> tensors) {
    Map<String, String> names = new LinkedHashMap<>();
    model.script().tensors().forEach((attribute, tensor) -> names.put(tensor, attribute));
    return tensors.stream().map(tensor -> names.getOrDefault(tensor, tensor)).toList();
  }

  /**
   * The loss, and the part of the answers that is right; a softmax at the end is taken as it is.
   */
  private String goals(boolean classes) {
    String inputs =
        IntStream.range(0, lesson.size() - 1)
            .mapToObj(i -> "x" + i)
            .collect(Collectors.joining(", "));
    String operator = model.script().outputs().get(0).operator();
    String log =
        switch (operator) {
          case "Softmax" -> "torch.log(torch.clamp_min(y, 1e-12))";
          case "LogSoftmax" -> "y";
          default -> "torch.log_softmax(y, -1)";
        };
    String loss =
        classes
            ? """
                  log = %s
                  rows = log.reshape([-1, log.size(-1)])
                  at = target.long().reshape([-1, 1])
                  hits = (torch.argmax(rows, 1, True) == at).float()
                  return [-torch.mean(torch.gather(rows, 1, at)), torch.mean(hits)]
              """
                .formatted(log)
            : """
                  return [torch.mean(torch.square(y - target)), torch.zeros([])]
              """;
    return "\ndef goals(self, %s, target: Tensor) -> List[Tensor]:\n    y = self.forward(%s)[0]\n%s"
        .formatted(inputs.replace(",", ": Tensor,") + ": Tensor", inputs, loss.indent(0));
  }

  private static CommandException problem(String headline, String help) {
    return new CommandException(ExitCode.PROBLEMS, headline, help);
  }
}
