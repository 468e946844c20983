package org.archigram.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TensorFilesTest {
  @TempDir Path folder;

  private Path written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Floats random(long seed, Integer... shape) {
    int elements = Stream.of(shape).reduce(1, (a, b) -> a * b);
    Random random = new Random(seed);
    float[] values = new float[elements];
    for (int i = 0; i < elements; i++) {
      values[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10));
    }
    return new Floats(List.of(shape), values);
  }

  @ParameterizedTest
  @ValueSource(strings = {"npy", "json"})
  void whatIsWrittenIsReadBackBitForBit(String ending) {
    List<Floats> tensors =
        List.of(
            random(1),
            random(2, 1),
            random(3, 7),
            random(4, 3, 5),
            random(5, 2, 3, 4, 5),
            random(6, 0, 4),
            random(7, 20_000, 2));
    for (Floats tensor : tensors) {
      Path file = folder.resolve("a." + ending);
      TensorFiles.write(file, tensor);
      Floats read = TensorFiles.read(file);
      assertThat(read.values()).isEqualTo(tensor.values());
      if (!ending.equals("json") || tensor.values().length > 0) { // [] has no second size
        assertThat(read.shape()).isEqualTo(tensor.shape());
      }
    }
  }

  @Test
  void csvKeepsMatricesAndFlattensEachExampleOfOthers() {
    Path file = folder.resolve("a.csv");
    Floats matrix = random(1, 5, 3);
    TensorFiles.write(file, matrix);
    assertThat(TensorFiles.read(file)).isEqualTo(matrix);
    TensorFiles.write(file, random(2, 4, 2, 3));
    assertThat(TensorFiles.read(file)).isEqualTo(new Floats(List.of(4, 6), random(2, 24).values()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,2\\n3,4\\n                      | [2, 2] | 1.0 2.0 3.0 4.0
          a,b\\n1,2                         | [1, 2] | 1.0 2.0
          "a","b c"\\r\\n"1", 2 \\r\\n\\r\\n | [1, 2] | 1.0 2.0
          # made by hand\\n1;-2e3;.5\\n      | [1, 3] | 1.0 -2000.0 0.5
          x\\n1\\n2\\n3                  | [3, 1] | 1.0 2.0 3.0
          """)
  void csvIsReadAsSpreadsheetsWriteIt(String text, String shape, String values) throws IOException {
    Floats read = TensorFiles.read(written("a.csv", "\uFEFF" + text.translateEscapes()));
    assertThat(read.shape()).hasToString(shape);
    assertThat(numbers(read)).isEqualTo(values);
  }

  private static String numbers(Floats tensor) {
    StringBuilder text = new StringBuilder();
    for (float value : tensor.values()) {
      text.append(text.length() == 0 ? "" : " ").append(value);
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,2\\n3,x\\n        | line 2, column 2: `x` is no number
          a,b\\n1,2\\n\\n3,\\n | line 4, column 2: is empty
          1,2\\n3\\n          | line 2: has 1 columns, but the lines before have 2
          1,NaN\\n            | line 1, column 2: `NaN` is not a finite number
          1,1e99\\n           | element [0, 1]: is Infinity, not a finite number
          1,0x1p3\\n          | line 1, column 2: `0x1p3` is no number
          1,2f\\n             | line 1, column 2: `2f` is no number
          1,a\\n              | line 1, column 2: `a` is no number
          a,b\\n              | has a line of names, but no numbers
          \\n\\n              | has no numbers
          """)
  void whatIsNoMatrixOfNumbersIsRefusedWithItsPlace(String text, String message)
      throws IOException {
    Path file = written("a.csv", text.translateEscapes());
    assertThatThrownBy(() -> TensorFiles.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a.csv: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [[1,2],[3]]       | column 10: a list of 1 ends, but those before have 2
          [1,[2]]           | column 4: a list stands where others are numbers
          [[1],2]           | column 6: a number stands where others are lists
          [1,"two"]         | column 4: `two` is no number and no list
          {"a":1}           | column 1: `{` is no number and no list
          [1,null]          | column 4: `null` is no number and no list
          [1,2              | is no JSON: Unexpected end-of-input
          [1] 2             | column 5: something follows the numbers
          [1,1e999]         | element [1]: is Infinity
          [NaN]             | is no JSON
          ' '               | nothing is no number and no list
          """)
  void whatIsNoNestedListOfNumbersIsRefusedWithItsPlace(String text, String message)
      throws IOException {
    Path file = written("a.json", text);
    assertThatThrownBy(() -> TensorFiles.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message);
  }

  @Test
  void deepListsAreRefused() throws IOException {
    Path file = written("a.json", "[".repeat(100_000));
    assertThatThrownBy(() -> TensorFiles.read(file)).isInstanceOf(DataException.class);
  }

  @Test
  void jsonHasNoSignForNaN() {
    assertThatThrownBy(
            () ->
                TensorFiles.write(
                    folder.resolve("a.json"), new Floats(List.of(1), new float[] {Float.NaN})))
        .isInstanceOf(DataException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void otherFilesAreRefused() {
    assertThatThrownBy(() -> TensorFiles.read(folder.resolve("a.npy")))
        .hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> TensorFiles.read(folder.resolve("a.mat")))
        .hasMessageContaining("use npy, csv, json, png");
    assertThatThrownBy(
            () -> TensorFiles.write(folder.resolve("a.png"), new Floats(List.of(0), new float[0])))
        .isInstanceOf(DataException.class);
  }

  @Test
  void badBytesInTextAreNoNumbers() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.write(file, "1,\u00e42\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> TensorFiles.read(file)).hasMessageContaining("line 1, column 2");
  }
}
