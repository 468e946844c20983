package org.archigram.runtime.column;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.runtime.data.DataException;

/** The values of one name in lines of JSON: numbers or words, alone or in lists. */
final class Gathered {
  private static final int DEEPEST = 8;

  private final String file;
  private final String name;
  private final boolean classes;
  private final List<double[]> numbers = new ArrayList<>();
  private final List<int[]> codes = new ArrayList<>();
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private List<Integer> sizes = List.of();
  private boolean known;
  private boolean spoken;
  private boolean varies;
  private double[] found = new double[16];
  private int length;

  Gathered(String file, String name, boolean classes) {
    this.file = file;
    this.name = name;
    this.classes = classes;
  }

  void add(JsonParser parser, int example) throws IOException {
    fill(example);
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    length = 0;
    List<Integer> shape = new ArrayList<>();
    value(parser, 0, shape);
    if (!known) {
      sizes = List.copyOf(shape);
    } else if (!tail(shape).equals(tail(sizes)) || shape.size() != sizes.size()) {
      throw wrong(parser, "has the shape " + shape + ", but those before have " + sizes);
    }
    varies |= !shape.isEmpty() && !shape.get(0).equals(sizes.get(0));
    known = true;
    if (spoken) {
      codes.add(Arrays.stream(found, 0, length).mapToInt(code -> (int) code).toArray());
    } else {
      numbers.add(Arrays.copyOf(found, length));
    }
  }

  /** An example before this one may have no value. */
  private void fill(int examples) {
    while (Math.max(numbers.size(), codes.size()) < examples) {
      if (spoken) {
        codes.add(new int[] {Words.MISSING});
      } else {
        numbers.add(new double[] {Double.NaN});
      }
    }
  }

  private static List<Integer> tail(List<Integer> shape) {
    return shape.isEmpty() ? shape : shape.subList(1, shape.size());
  }

  private void value(JsonParser parser, int depth, List<Integer> shape) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY && depth < DEEPEST) {
      list(parser, depth, shape);
    } else if (token == JsonToken.VALUE_STRING || classes && token.isScalarValue()) {
      word(parser);
    } else if (token.isNumeric() || token.isBoolean()) {
      number(
          parser,
          token.isNumeric() ? parser.getDoubleValue() : token == JsonToken.VALUE_TRUE ? 1 : 0);
    } else {
      throw wrong(parser, "is neither a number nor a word, nor a list of these");
    }
  }

  private void list(JsonParser parser, int depth, List<Integer> shape) throws IOException {
    int count = 0;
    boolean first = shape.size() == depth;
    if (first) {
      shape.add(0);
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(parser, depth + 1, shape);
      count++;
    }
    if (!first && shape.get(depth) != count) {
      throw wrong(parser, "has lists of different lengths inside");
    }
    shape.set(depth, count);
  }

  private void word(JsonParser parser) throws IOException {
    if (known && !spoken) {
      throw wrong(parser, "is the word `" + parser.getText() + "`, but those before are numbers");
    }
    if (!known && !spoken) {
      numbers.forEach(missing -> codes.add(new int[] {Words.MISSING}));
      numbers.clear();
    }
    spoken = true;
    put(words.computeIfAbsent(parser.getText(), word -> words.size()));
  }

  private void number(JsonParser parser, double value) {
    if (spoken || Math.abs(value) > Float.MAX_VALUE) {
      throw wrong(parser, spoken ? "is a number, but those before are words" : "is too large");
    }
    put(value);
  }

  private void put(double value) {
    found = length == found.length ? Arrays.copyOf(found, 2 * length) : found;
    found[length++] = value;
  }

  private DataException wrong(JsonParser parser, String reason) {
    String place = "line " + parser.currentTokenLocation().getLineNr() + ", `" + name + "`";
    return new DataException(file, place, reason, "give all examples values of one kind");
  }

  Column column(int count) {
    fill(count);
    List<Integer> shape = new ArrayList<>(sizes);
    if (varies) {
      shape.set(0, 0);
    }
    return spoken
        ? new Sayings(List.copyOf(words.keySet()), List.copyOf(codes), !sizes.isEmpty())
        : new Rows(List.copyOf(numbers), shape, sizes);
  }

  private record Sayings(List<String> distinct, List<int[]> codes, boolean sequence)
      implements Words {
    @Override
    public int count() {
      return codes.size();
    }

    @Override
    public int steps(int example) {
      return codes.get(example).length;
    }

    @Override
    public int code(int example, int step) {
      return codes.get(example)[step];
    }
  }

  private record Rows(List<double[]> numbers, List<Integer> shape, List<Integer> sizes)
      implements Numbers {
    @Override
    public int count() {
      return numbers.size();
    }

    @Override
    public int steps(int example) {
      int each = tail(sizes).stream().reduce(1, (a, b) -> a * b);
      return numbers.get(example).length / Math.max(1, each);
    }

    @Override
    public float[] values(int example, Scaling scaling) {
      double[] all = numbers.get(example);
      float[] values = new float[all.length];
      for (int i = 0; i < all.length; i++) {
        values[i] = scaling.of(all[i], i);
      }
      return values;
    }

    @Override
    public boolean missing(int example) {
      return Arrays.stream(numbers.get(example)).anyMatch(Double::isNaN);
    }
  }
}
