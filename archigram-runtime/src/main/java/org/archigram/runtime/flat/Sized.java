package org.archigram.runtime.flat;

import java.util.Map;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;

/** An architecture whose open sizes have been given, and its types. */
record Sized(Architecture architecture, Types types) {

  static Sized of(Architecture architecture, Map<String, Integer> sizes) {
    Architecture known = architecture.withSizes(sizes);
    return new Sized(known, Types.of(known));
  }
}
