package org.archigram.runtime.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.archigram.runtime.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdxTest {
  @TempDir Path folder;

  private Path file(String name, String hex) throws IOException {
    return Files.write(folder.resolve(name), HexFormat.of().parseHex(hex));
  }

  @Test
  void shapeAndBytesAreRead() throws IOException {
    Idx idx = Idx.read(file("a", "00000802" + "00000002" + "00000003" + "0102030405ff"));
    assertThat(idx.shape()).isEqualTo(List.of(2, 3));
    assertThat(idx.bytes()).containsExactly(1, 2, 3, 4, 5, -1);
  }

  @ParameterizedTest
  @CsvSource({
    "00000d01000000020102, is no idx file of bytes",
    "00010801000000020102, is no idx file of bytes",
    "00000800, is no idx file of bytes",
    "0000, ends too early",
    "000008010000, ends too early",
    "0000080100000003aabb, 'says 3 elements, but has 2'",
    "0000080100000001aabb, 'says 1 elements, but has more'",
    "000008017fffffffaabb, impossible shape",
    "00000801ffffffffaabb, impossible shape",
    "00000802ffffffffffffffff01, impossible shape",
    "00000803400000004000000040000000, impossible shape",
    "000008011fffffffaabb, 'says 536870911 elements, but has 2'"
  })
  void damagedFilesAreRefused(String hex, String message) throws IOException {
    Path file = file("a", hex);
    assertThatThrownBy(() -> Idx.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message);
  }

  @Test
  void whatIsNotPackedIsNoGzip() throws IOException {
    Path file = file("a.gz", "0000080100000001aa");
    assertThatThrownBy(() -> Idx.read(file)).isInstanceOf(DataException.class);
  }

  @Test
  void imagesAndLabelsMustFit() {
    Idx images = new Idx("images", List.of(2, 1, 1), new byte[2]);
    assertThatThrownBy(() -> Images.of(images, new Idx("l", List.of(3), new byte[3])))
        .hasMessageContaining("has the shape [2, 1, 1], but its labels [3]");
    assertThatThrownBy(() -> Images.of(images, new Idx("l", List.of(2), new byte[] {1, 10})))
        .hasMessageContaining("label 1: is 10");
  }
}
