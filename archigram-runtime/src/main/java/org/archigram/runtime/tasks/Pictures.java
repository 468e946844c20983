package org.archigram.runtime.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.DataSet;
import org.archigram.runtime.dataset.Images;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Role.Use;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Template;
import org.archigram.runtime.task.Trial;

/** Small grey pictures of ten kinds: digits, or articles of clothing. */
final class Pictures implements Task {
  private static final int SIZE = 28;
  private static final int PADDED = 32;
  private static final int CLASSES = 10;
  private static final Role IMAGE = Role.real(Use.INPUT, "image", 1, SIZE, SIZE);
  private static final Role LABEL = Role.category(Use.TARGET, "label", CLASSES);

  private static final List<String> CLOTHES =
      List.of(
          "T-shirt",
          "trousers",
          "pullover",
          "dress",
          "coat",
          "sandal",
          "shirt",
          "sneaker",
          "bag",
          "ankle boot");

  private final DataSet set;
  private final About about;
  private final List<Trial> trials;

  private Pictures(DataSet set, About about, List<Trial> trials) {
    this.set = set;
    this.about = about;
    this.trials = trials;
  }

  private static Trial.Recipe falling(int steps) {
    return Trial.Recipe.adam(2e-3, 64, steps).whileFalling();
  }

  /** Descent with momentum and decay: it forgets more of what is learned by heart than Adam. */
  private static Trial.Recipe lenet() {
    return Trial.Recipe.momentum(0.05, 64, 9000).withDecay(5e-4).whileFalling();
  }

  static Pictures digits() {
    Bar bar = Bar.atMost(0.012, "ours; the paper says 0.95 %, after 20 rounds");
    Bar deep = Bar.atMost(0.010, "ours, after two rounds");
    Trial.Recipe residual = Trial.Recipe.momentum(0.1, 128, 940).withDecay(1e-4).whileFalling();
    Bar rows = Bar.atMost(0.025, "ours; row by row");
    return new Pictures(
        DataSet.MNIST,
        new About(
            "digits",
            "say which digit a small picture shows; recurrent networks see it row by row",
            "Y. LeCun and others, 1998: MNIST, 60,000 pictures to learn from, 10,000 held out",
            Metric.ERROR_RATE,
            rows),
        List.of(
            new Trial("lenet5", Map.of(), lenet(), bar),
            new Trial("resnet", Map.of(), residual, deep),
            new Trial("lstm", Map.of("n", "128"), falling(5000), rows)));
  }

  static Pictures fashion() {
    Bar bar = Bar.atMost(0.12, "ours");
    return new Pictures(
        DataSet.FASHION,
        new About(
            "fashion",
            "say which article of clothing a small picture shows",
            "H. Xiao, K. Rasul, R. Vollgraf, 2017, arXiv 1708.07747: Fashion-MNIST",
            Metric.ERROR_RATE,
            bar),
        List.of(new Trial("lenet5", Map.of(), lenet(), bar)));
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public List<Role> roles() {
    return List.of(IMAGE, LABEL, Role.category(Use.ANSWER, "answer", CLASSES));
  }

  @Override
  public List<View> views() {
    Role rows = Role.real(Use.INPUT, "rows", SIZE).along(SIZE);
    UnaryOperator<Floats> asRows =
        image -> new Floats(List.of(image.batch(), SIZE, SIZE), image.values());
    return List.of(
        new View(IMAGE.name(), rows, asRows),
        new View(IMAGE.name(), IMAGE.withShape(1, PADDED, PADDED), image -> padded(image, 1)),
        new View(IMAGE.name(), IMAGE.withShape(3, SIZE, SIZE), image -> channels(image, 3)),
        new View(IMAGE.name(), IMAGE.withShape(3, PADDED, PADDED), image -> padded(image, 3)));
  }

  private static Floats channels(Floats image, int channels) {
    int each = SIZE * SIZE;
    float[] values = new float[image.batch() * channels * each];
    for (int i = 0; i < image.batch() * channels; i++) {
      System.arraycopy(image.values(), i / channels * each, values, i * each, each);
    }
    return new Floats(List.of(image.batch(), channels, SIZE, SIZE), values);
  }

  /** With a black border, in several channels that are alike. */
  private static Floats padded(Floats image, int channels) {
    float[] from = channels(image, channels).values();
    int border = (PADDED - SIZE) / 2;
    float[] values = new float[image.batch() * channels * PADDED * PADDED];
    for (int row = 0; row < image.batch() * channels * SIZE; row++) {
      int target = (row / SIZE * PADDED + border + row % SIZE) * PADDED + border;
      System.arraycopy(from, row * SIZE, values, target, SIZE);
    }
    return new Floats(List.of(image.batch(), channels, PADDED, PADDED), values);
  }

  @Override
  public Optional<Template> template() {
    return Optional.of(
        new Template(
            "RowByRow",
            """
            ## A cell sees a picture row by row, and its last state says what the picture shows.
            network RowByRow(cell = LSTM, n = 128) {
              input x[t] : [28]
              output y : [10]
              target label : class(10)

              h = cell(n)(x)
              y = dense(10)(h[last])

              loss class = cross_entropy(y, label)
            }
            """));
  }

  @Override
  public List<String> classNames() {
    return set.equals(DataSet.FASHION) ? CLOTHES : List.of();
  }

  @Override
  public List<Trial> trials() {
    return trials;
  }

  @Override
  public Examples examples(long seed, Store store) {
    Images training = images(store, true);
    Map<String, Floats> heldOut = set(images(store, false)).all();
    Asked asked = Asked.of(this, IMAGE.name(), LABEL.name(), heldOut);
    return Finite.of(
        seed, set(training), asked, () -> asked.mostFrequent(labels(training), CLASSES));
  }

  private Images images(Store store, boolean training) {
    Images images = store.images(set, training);
    if (images.height() != SIZE || images.width() != SIZE || images.count() == 0) {
      throw new DataException(
          about.name(),
          "",
          "there are %s pictures of %s×%s pixels, but the task needs some of %s×%s"
              .formatted(images.count(), images.height(), images.width(), SIZE, SIZE),
          "scale them, or choose another --data");
    }
    return images;
  }

  /** Without the pictures, which are many. */
  private static Map<String, Floats> labels(Images images) {
    float[] labels = new float[images.count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = images.labels()[i];
    }
    return Map.of(LABEL.name(), new Floats(List.of(labels.length), labels));
  }

  private static Finite.Set set(Images images) {
    return new Finite.Set(
        images.count(),
        places -> {
          Map<String, Floats> values = new LinkedHashMap<>();
          values.put(IMAGE.name(), images.images(places));
          values.put(LABEL.name(), images.labels(places));
          return values;
        });
  }
}
