package org.archigram.runtime.dataset;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where programs keep what they can fetch again. */
final class CacheFolder {
  private CacheFolder() {}

  static Path of(Map<String, String> environment, String system, Path home) {
    String own = environment.getOrDefault("ARCHIGRAM_CACHE", "");
    if (!own.isBlank()) {
      return Path.of(own);
    }
    return base(environment, system.toLowerCase(Locale.ROOT), home).resolve("archigram");
  }

  private static Path base(Map<String, String> environment, String system, Path home) {
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!shared.isBlank() && Path.of(shared).isAbsolute()) {
      return Path.of(shared);
    }
    if (system.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
    }
    return system.startsWith("mac")
        ? home.resolve("Library").resolve("Caches")
        : home.resolve(".cache");
  }
}
