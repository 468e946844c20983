package org.archigram.runtime.agree;

import java.util.LinkedHashMap;
import java.util.Map;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Source;
import org.archigram.runtime.flat.Flat;
import org.archigram.zoo.Zoo;

/** Bundled architectures of small sizes. */
final class Bundled {

  private Bundled() {}

  /** The architecture of a name, such as {@code gru} or {@code dni-mlp#DNI}. */
  static Flat flat(String name, String sizes) {
    String[] parts = name.split("#");
    Source source = Zoo.entry(parts[0]).orElseThrow().source();
    return flat(source, parts.length > 1 ? Options.NONE.withItem(parts[1]) : Options.NONE, sizes);
  }

  /** An architecture as it is written. */
  static Flat flat(Source source, Options plain, String written) {
    Options options = plain;
    Map<String, Integer> open = new LinkedHashMap<>();
    Architecture usual = read(source, plain);
    for (String setting : written.isEmpty() ? new String[0] : written.split(" ")) {
      String[] pair = setting.split("=");
      if (usual.root().parameters().containsKey(pair[0])) {
        options = options.withSetting(pair[0], pair[1]);
      } else {
        open.put(pair[0], Integer.parseInt(pair[1]));
      }
    }
    return Flat.of(read(source, options), open);
  }

  private static Architecture read(Source source, Options options) {
    return Language.read(source, options).architecture().orElseThrow();
  }
}
