package org.archigram.cli.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.cli.json.Json;
import org.archigram.runtime.data.Floats;

/** A tensor as a line of JSON. */
public final class TensorText {
  private TensorText() {}

  /** An object with the name, and lists in lists. */
  public static String of(String name, Floats tensor) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(name, nested(tensor, 0, 0));
    return Json.line(json) + "\n";
  }

  private static Object nested(Floats tensor, int dimension, int start) {
    if (dimension == tensor.shape().size()) {
      return tensor.values()[start];
    }
    int size = tensor.shape().get(dimension);
    int each = 1;
    for (int other : tensor.shape().subList(dimension + 1, tensor.shape().size())) {
      each *= other;
    }
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(nested(tensor, dimension + 1, start + i * each));
    }
    return list;
  }
}
