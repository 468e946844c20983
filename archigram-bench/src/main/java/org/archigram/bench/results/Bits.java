package org.archigram.bench.results;

import java.util.Map;
import org.archigram.runtime.data.Floats;

/** Numbers compared bit for bit. */
final class Bits {
  private Bits() {}

  static boolean same(Map<String, Floats> some, Map<String, Floats> others) {
    return some.keySet().equals(others.keySet())
        && some.entrySet().stream().allMatch(each -> same(each, others));
  }

  private static boolean same(Map.Entry<String, Floats> one, Map<String, Floats> others) {
    Floats other = others.get(one.getKey());
    float[] values = one.getValue().values();
    if (other == null || other.values().length != values.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if (Float.floatToRawIntBits(values[i]) != Float.floatToRawIntBits(other.values()[i])) {
        return false;
      }
    }
    return true;
  }
}
