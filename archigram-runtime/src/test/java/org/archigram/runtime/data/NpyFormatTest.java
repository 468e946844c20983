package org.archigram.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyFormatTest {
  @TempDir Path folder;

  /** The file that numpy writes for {@code header}, in version {@code major}. */
  private Path file(int major, String header, byte[] numbers) throws IOException {
    byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer start = ByteBuffer.allocate(major == 1 ? 10 : 12).order(ByteOrder.LITTLE_ENDIAN);
    start.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) major, 0});
    if (major == 1) {
      start.putShort((short) text.length);
    } else {
      start.putInt(text.length);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(start.array());
    out.write(text);
    out.write(numbers);
    return Files.write(folder.resolve("a.npy"), out.toByteArray());
  }

  private static String header(String type, String order, String shape) {
    return "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }".formatted(type, order, shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <f4 | 0000803f000000c0                 | [1.0, -2.0]
          >f4 | 3f800000c0000000                 | [1.0, -2.0]
          <f8 | 000000000000f03f00000000000000c0 | [1.0, -2.0]
          <f2 | 003c00c0                         | [1.0, -2.0]
          >f2 | 35558180                         | [0.33325195, -2.2888184E-5]
          <i2 | 0100feff                         | [1.0, -2.0]
          <u2 | 0100feff                         | [1.0, 65534.0]
          '|i1' | 01fe                             | [1.0, -2.0]
          '|u1' | 01fe                             | [1.0, 254.0]
          '|b1' | 0100                             | [1.0, 0.0]
          <i4 | 01000000feffffff                 | [1.0, -2.0]
          <u4 | 01000000feffffff                 | [1.0, 4.2949673E9]
          <i8 | 0100000000000000feffffffffffffff | [1.0, -2.0]
          """)
  void allPlainTypesAreRead(String type, String bytes, String values) throws IOException {
    Path file = file(1, header(type, "False", "(2,)"), HexFormat.of().parseHex(bytes));
    assertThat(Arrays.toString(TensorFiles.read(file).values())).isEqualTo(values);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void allVersionsAndBothOrdersAreRead(int major) throws IOException {
    byte[] numbers = {0, 1, 2, 3, 4, 5};
    Path rows = file(major, header("|u1", "False", "(2, 3)"), numbers);
    assertThat(TensorFiles.read(rows))
        .isEqualTo(new Floats(List.of(2, 3), new float[] {0, 1, 2, 3, 4, 5}));
    Path columns = file(major, header("|u1", "True", "(2, 3)"), numbers);
    assertThat(TensorFiles.read(columns))
        .isEqualTo(new Floats(List.of(2, 3), new float[] {0, 2, 4, 1, 3, 5}));
  }

  @Test
  void whatIsWrittenIsWhatNumpyWrites() throws IOException {
    Path file = folder.resolve("a.npy");
    TensorFiles.write(file, new Floats(List.of(2), new float[] {1, -2}));
    byte[] bytes = Files.readAllBytes(file);
    String head = new String(bytes, 0, 128, StandardCharsets.ISO_8859_1);
    assertThat(head)
        .startsWith("\u0093NUMPY\u0001\u0000v\u0000{'descr': '<f4', 'fortran_order': False, ")
        .contains("'shape': (2,), }   ")
        .endsWith(" \n");
    assertThat(HexFormat.of().formatHex(bytes, 128, bytes.length)).isEqualTo("0000803f000000c0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <f4 | (3,)                         | says 12 bytes of numbers, but the file has 8
          <f4 | (1000000000, 1000000000)     | has more than 536870912 elements
          <f4 | (0, 99999999999999999)       | has more than
          <f4 | (99999999999999999999999,)   | is no size
          <f4 | (536870912,)                 | says 2147483648 bytes
          '|O4' | (2,)                         | neither floats, integers nor booleans
          <c8 | (1,)                         | neither floats, integers nor booleans
          <U2 | (1,)                         | neither floats, integers nor booleans
          """)
  void headersThatCannotBeTrueAreRefused(String type, String shape, String message)
      throws IOException {
    Path file = file(1, header(type, "False", shape), new byte[8]);
    assertThatThrownBy(() -> TensorFiles.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message);
  }

  @Test
  void numbersThatAreNotFiniteAreRefusedWithTheirPlace() throws IOException {
    byte[] numbers = HexFormat.of().parseHex("0000803f0000803f0000803f0000c07f");
    Path file = file(1, header("<f4", "False", "(2, 2)"), numbers);
    assertThatThrownBy(() -> TensorFiles.read(file)).hasMessageContaining("element [1, 1]: is NaN");
  }

  @Test
  void damagedFilesAreRefusedAndNeverCrash() throws IOException {
    Path whole = file(1, header("<f4", "False", "(2, 2)"), new byte[16]);
    byte[] bytes = Files.readAllBytes(whole);
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged =
          Arrays.copyOf(bytes, i % 2 == 0 ? random.nextInt(bytes.length) : bytes.length);
      for (int k = 0; k < 3 && damaged.length > 0; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("b.npy"), damaged);
      try {
        assertThat(TensorFiles.read(file).shape()).isNotNull();
      } catch (DataException e) {
        assertThat(e.reason()).isNotEmpty();
        assertThat(e.file()).endsWith("b.npy");
      }
    }
  }
}
