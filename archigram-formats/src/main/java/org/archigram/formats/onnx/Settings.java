package org.archigram.formats.onnx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Size;

/** The settings of an operator in the making; those that say nothing are left out. */
final class Settings {
  private static final int MOST_FOREIGN = 6;

  private final Map<String, Attribute> values = new LinkedHashMap<>();

  /** A number, unless it is the usual one. */
  Settings number(String name, double value, double usual) {
    if (value != usual) {
      values.put(name, new Attribute.Real(value));
    }
    return this;
  }

  Settings word(String name, String value) {
    values.put(name, new Attribute.Word(value));
    return this;
  }

  /** One size for each dimension, or just one where all are the same; none where all are usual. */
  Settings sizes(String name, List<Long> sizes, long usual) {
    if (sizes.stream().anyMatch(size -> size != usual)) {
      boolean same = sizes.stream().distinct().count() == 1;
      list(name, (same ? sizes.subList(0, 1) : sizes).stream().map(Size::of).toList());
    }
    return this;
  }

  Settings list(String name, List<Size> sizes) {
    values.put(name, new Attribute.Sizes(sizes));
    return this;
  }

  Attributes done() {
    return values.isEmpty() ? Attributes.NONE : new Attributes(values);
  }

  /** The settings of an operator that nothing more is known of, as the file has them. */
  static Attributes foreign(OnnxFile.Node node) {
    Settings settings = new Settings();
    node.attributes()
        .forEach(
            (name, value) -> {
              if (settings.values.size() < MOST_FOREIGN) {
                settings.foreign(name, value);
              }
            });
    return settings.done();
  }

  private void foreign(String name, OnnxFile.Attribute value) {
    if (!value.integers().isEmpty() && value.integers().size() <= 8) {
      list(name, value.integers().stream().map(Size::of).toList());
    } else if (value.reals().size() == 1) {
      double real = Elements.shortest(value.reals().get(0).floatValue());
      values.put(name, new Attribute.Real(real));
    } else if (value.words().size() == 1 && value.words().get(0).length() <= 20) {
      word(name, value.words().get(0));
    }
  }
}
