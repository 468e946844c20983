package org.archigram.runtime.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.archigram.diagram.html.Html;
import org.archigram.model.Ref;
import org.archigram.model.Type;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** Numbers that add up to one: what is looked at, and how much. */
final class Attention {
  private static final int MOST_NAMED = 16;
  private static final int MOST_PANELS = 8;
  private static final double WIDEST = 380;

  private final Flat flat;
  private final Map<String, Floats> inputs;
  private final Map<String, Floats> values;

  Attention(Flat flat, Map<String, Floats> inputs, Map<String, Floats> values) {
    this.flat = flat;
    this.inputs = inputs;
    this.values = values;
  }

  Html html(List<String> names) {
    Html html = new Html();
    for (String name : names) {
      html.add(figure(name));
    }
    return html;
  }

  /** Rows ask and columns answer; another axis, such as that of heads, makes panels. */
  private Html figure(String name) {
    Cell cell = flat.cell(name);
    List<Integer> sizes = new ArrayList<>(NumberPictures.get(values, name).shape());
    sizes.remove(0);
    int over = over(cell);
    int asking = over == 0 ? 1 : 0;
    for (int i = 0; i < cell.axes().size(); i++) {
      boolean steps = flat.leading(cell.axes().get(i)).length().isEmpty();
      if (i != over && steps) {
        asking = i;
      }
    }
    int panels = 1;
    for (int i = 0; i < sizes.size(); i++) {
      panels *= i == over || i == asking ? 1 : sizes.get(i);
    }
    Html html = new Html().open("figure", "class", "attention").line();
    html.element("p", Noteworthy.readable(name), "class", "name").line();
    html.open("div", "class", "panels").line();
    for (int panel = 0; panel < Math.min(panels, MOST_PANELS); panel++) {
      html.add(panel(cell, new Cut(sizes, asking, over, panel))).line();
    }
    html.end();
    String caption =
        "For one held-out example: each row, a step of "
            + axis(cell, asking)
            + ", shares out its attention over "
            + axis(cell, over)
            + (words(cell, asking, sizes.get(asking)).isPresent()
                ? ", named by its words, columns by those read there"
                : "")
            + (panels > 1 ? "; one picture for each " + other(cell, asking, over) : "");
    return html.element("figcaption", caption).line().end();
  }

  /** The dimension that adds up to one. */
  private static int over(Cell cell) {
    Cell.Apply apply = (Cell.Apply) cell.origin();
    List<String> axes = apply.attributes().axes("axes");
    return axes.isEmpty() ? cell.axes().size() : Math.max(0, cell.axes().indexOf(axes.get(0)));
  }

  private static String axis(Cell cell, int dimension) {
    return dimension < cell.axes().size()
        ? shortened(cell.axes().get(dimension))
        : "the " + cell.shape().get(0) + " places";
  }

  private static String other(Cell cell, int asking, int over) {
    for (int i = 0; i < cell.axes().size(); i++) {
      if (i != asking && i != over) {
        return shortened(cell.axes().get(i));
      }
    }
    return "part";
  }

  private static String shortened(String axis) {
    return axis.substring(axis.lastIndexOf('.') + 1);
  }

  /** Two of the dimensions of a value; the others are at one place. */
  private record Cut(List<Integer> sizes, int down, int across, int panel) {
    Floats of(float[] values) {
      int rows = sizes.get(down);
      int columns = sizes.get(across);
      float[] cut = new float[rows * columns];
      for (int i = 0; i < cut.length; i++) {
        cut[i] = values[at(i / columns, i % columns)];
      }
      return new Floats(List.of(rows, columns), cut);
    }

    private int at(int row, int column) {
      int at = 0;
      for (int i = 0; i < sizes.size(); i++) {
        at = at * sizes.get(i) + (i == down ? row : i == across ? column : panel);
      }
      return at;
    }
  }

  private Html panel(Cell cell, Cut cut) {
    HeatMap map = HeatMap.parts(cut.of(NumberPictures.get(values, cell.name()).values()));
    Optional<List<String>> down = words(cell, cut.down(), map.rows());
    Optional<List<String>> across = read(cell, cut.across(), map.columns());
    if (down.isPresent() && across.isPresent()) {
      return map.table(down.get(), across.get(), false);
    }
    double size = Math.min(12, Math.max(2, WIDEST / map.columns()));
    return map.image("attention", size, Math.min(12, Math.max(2, WIDEST / map.rows())));
  }

  /** The words at the steps of an axis, where an input has words there. */
  private Optional<List<String>> words(Cell cell, int dimension, int count) {
    return input(cell, dimension, count)
        .map(input -> SequencePictures.named(NumberPictures.get(inputs, input.name()), count));
  }

  /** The words that the network reads at these steps: a decoder's are one step older. */
  private Optional<List<String>> read(Cell cell, int dimension, int count) {
    return input(cell, dimension, count)
        .flatMap(
            input ->
                words(cell, dimension, count).map(words -> shifted(words, offset(input, count))));
  }

  private Optional<Cell> input(Cell cell, int dimension, int count) {
    if (dimension >= cell.axes().size() || count > MOST_NAMED) {
      return Optional.empty();
    }
    String axis = flat.leading(cell.axes().get(dimension)).name();
    return flat.inputs().stream()
        .filter(input -> input.axes().equals(List.of(axis)))
        .filter(input -> input.element() instanceof Type.Element.Category)
        .filter(input -> inputs.containsKey(input.name()))
        .findFirst();
  }

  /** How many steps back or ahead an input is read to answer, where that is always the same. */
  private int offset(Cell input, int count) {
    List<Integer> offsets =
        flat.needed(false).stream()
            .flatMap(name -> flat.cell(name).reads().stream())
            .filter(read -> read.cell().equals(input.name()))
            .map(read -> read.along(input.axes().get(0)).map(Ref.Shift::offset).orElse(0))
            .distinct()
            .toList();
    return offsets.size() == 1 && Math.abs(offsets.get(0)) < count ? offsets.get(0) : 0;
  }

  private static List<String> shifted(List<String> words, int offset) {
    return IntStream.range(0, words.size())
        .map(at -> at + offset)
        .mapToObj(at -> at < 0 || at >= words.size() ? "–" : words.get(at))
        .toList();
  }
}
