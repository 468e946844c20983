package org.archigram.runtime.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheFolderTest {
  private static final Path HOME = Path.of("/home/ada");

  @ParameterizedTest
  @CsvSource({
    "Linux, /home/ada/.cache/archigram",
    "Mac OS X, /home/ada/Library/Caches/archigram",
    "Windows 11, /home/ada/AppData/Local/archigram"
  })
  void eachSystemHasItsPlaceForCaches(String system, Path cache) {
    assertThat(CacheFolder.of(Map.of(), system, HOME)).isEqualTo(cache);
  }

  @Test
  void theEnvironmentMayNameAnother() {
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/var/cache"), "Linux", HOME))
        .isEqualTo(Path.of("/var/cache/archigram"));
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative"), "Linux", HOME))
        .isEqualTo(Path.of("/home/ada/.cache/archigram"));
    assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME))
        .isEqualTo(Path.of("/local/archigram"));
    assertThat(CacheFolder.of(Map.of("ARCHIGRAM_CACHE", "/mine"), "Linux", HOME))
        .isEqualTo(Path.of("/mine"));
  }
}
