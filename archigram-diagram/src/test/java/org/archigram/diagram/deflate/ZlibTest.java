package org.archigram.diagram.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZlibTest {
  private static byte[] inflate(byte[] packed) throws IOException {
    try (var stream = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return stream.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 257, 258, 259, 1000, 40_000, 200_000})
  void javaReadsBackWhatIsWritten(int size) throws IOException {
    var random = new SplittableRandom(size);
    for (int letters : new int[] {1, 2, 7, 256}) {
      var data = new byte[size];
      for (int i = 0; i < size; i++) {
        data[i] = (byte) random.nextInt(letters);
      }
      assertThat(inflate(Zlib.compress(data))).isEqualTo(data);
    }
  }

  @Test
  void aCopyAcrossTheWholeWindowIsFound() throws IOException {
    var data = new byte[32_768 + 100];
    var random = new SplittableRandom(1);
    for (int i = 0; i < 32_768; i++) {
      data[i] = (byte) random.nextInt(256);
    }
    System.arraycopy(data, 0, data, 32_768, 100);
    assertThat(inflate(Zlib.compress(data))).isEqualTo(data);
  }

  @Test
  void whatRepeatsGetsSmall() {
    var data = new byte[1_000_000];
    Arrays.fill(data, (byte) 7);
    assertThat(Zlib.compress(data).length).isLessThan(8_000);
  }
}
