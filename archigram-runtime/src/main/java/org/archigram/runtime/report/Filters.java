package org.archigram.runtime.report;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.html.Html;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.learn.Lesson;
import org.archigram.runtime.task.Role;

/** What the first layer of a network looks for in pictures. */
final class Filters {
  private static final int MOST = 32;
  private static final double SIDE = 60;

  private final Lesson lesson;
  private final Flat flat;

  Filters(Lesson lesson) {
    this.lesson = lesson;
    this.flat = lesson.network().flat();
  }

  Html html() {
    Optional<Role> image =
        lesson.task().roles().stream()
            .filter(role -> role.use() == Role.Use.INPUT && role.shape().size() == 3)
            .findFirst();
    if (image.isEmpty()) {
      return new Html();
    }
    return flat.cells().values().stream()
        .flatMap(cell -> filters(cell, image.get()).stream())
        .findFirst()
        .map(this::figure)
        .orElseGet(Html::new);
  }

  /** Filters as [number, height, width], where {@code cell} is made by weights over the image. */
  private Optional<Floats> filters(Cell cell, Role image) {
    if (!(cell.origin() instanceof Cell.Apply apply) || apply.arguments().size() != 2) {
      return Optional.empty();
    }
    Cell first = source(apply.arguments().get(0));
    Cell second = source(apply.arguments().get(1));
    if (apply.operator().name().equals("conv") && first.origin() instanceof Cell.Input) {
      return weight(second).filter(w -> w.shape().size() == 4).map(Filters::firstChannel);
    }
    int height = image.shape().get(1);
    int width = image.shape().get(2);
    if (apply.operator().name().equals("matmul") && isImage(second, height * width)) {
      return weight(first)
          .filter(w -> w.shape().size() == 2)
          .map(w -> new Floats(List.of(w.batch(), height, width), w.values()));
    }
    return Optional.empty();
  }

  /** What is read, and not the copies of it that blocks have. */
  private Cell source(Cell.Read read) {
    Cell cell = flat.cell(read.cell());
    while (cell.origin() instanceof Cell.Copy copy && copy.of().shifts().isEmpty()) {
      cell = flat.cell(copy.of().cell());
    }
    return cell;
  }

  /** An input of so many pixels, as it is or flattened. */
  private boolean isImage(Cell cell, int pixels) {
    if (cell.origin() instanceof Cell.Apply apply && apply.operator().name().equals("flatten")) {
      Cell from = source(apply.arguments().get(0));
      return from.origin() instanceof Cell.Input && cell.shape().equals(List.of(pixels));
    }
    return cell.origin() instanceof Cell.Input && cell.shape().equals(List.of(pixels));
  }

  private Optional<Floats> weight(Cell cell) {
    if (!(cell.origin() instanceof Cell.Weight) || !cell.axes().isEmpty()) {
      return Optional.empty();
    }
    String name = lesson.network().scripts().names().getOrDefault(cell.name(), cell.name());
    return Optional.of(lesson.network().session().parameter(name));
  }

  private static Floats firstChannel(Floats kernel) {
    List<Integer> shape = kernel.shape();
    int each = shape.get(2) * shape.get(3);
    float[] first = new float[shape.get(0) * each];
    for (int i = 0; i < shape.get(0); i++) {
      System.arraycopy(kernel.values(), i * shape.get(1) * each, first, i * each, each);
    }
    return new Floats(List.of(shape.get(0), shape.get(2), shape.get(3)), first);
  }

  private Html figure(Floats filters) {
    int height = filters.shape().get(1);
    int width = filters.shape().get(2);
    Html html = new Html().open("figure").line().open("div", "class", "samples").line();
    for (int i = 0; i < Math.min(MOST, filters.batch()); i++) {
      Floats one = new Floats(List.of(height, width), filters.examples(i, 1).values());
      html.add(HeatMap.of(one).image("filter " + (i + 1), SIDE / width, SIDE / width)).line();
    }
    html.end();
    return html.element(
            "figcaption",
            "What units of the first layer look for: red adds to them, blue takes away")
        .line()
        .end();
  }
}
