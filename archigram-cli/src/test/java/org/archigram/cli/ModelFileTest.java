package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  @TempDir Path folder;

  private byte[] file = new byte[0];

  /** One node: y is the ReLU of x, three numbers. */
  @BeforeEach
  void model() {
    byte[] shape = message(2, message(1, new byte[] {0x08, 3}));
    byte[] type = message(2, message(1, joined(new byte[] {0x08, 1}, shape)));
    byte[] input = joined(text(1, "x"), type);
    byte[] node = joined(text(1, "x"), text(2, "y"), text(4, "Relu"));
    byte[] graph = joined(message(1, node), message(11, input), message(12, text(1, "y")));
    file = message(7, graph);
  }

  private static byte[] text(int field, String value) {
    return message(field, value.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] message(int field, byte[] content) {
    return joined(new byte[] {(byte) (field << 3 | 2), (byte) content.length}, content);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private String written(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("m.onnx"), bytes).toString();
  }

  @Test
  void aModelFileIsDrawnAndSaysWhatIsInferred() throws IOException {
    Ran ran = Ran.archigram("draw", written(file), "-o", "-");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("<svg").contains("ReLU");
    assertThat(ran.err()).contains("note: inferred");
  }

  @Test
  void aModelFileIsCountedAndChecked() throws IOException {
    String name = written(file);

    assertThat(Ran.archigram("summary", name).out()).contains("x : [3]");
    assertThat(Ran.archigram("check", name).code()).isZero();
  }

  @Test
  void aCutModelFileIsExplained() throws IOException {
    Ran ran = Ran.archigram("draw", written(Arrays.copyOf(file, file.length - 3)), "-o", "-");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("error[E0701]").contains("m.onnx");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void whatAModelFileCannotDoIsAWrongUse() throws IOException {
    String name = written(file);

    assertThat(Ran.archigram("draw", name + "#block", "-o", "-").code()).isEqualTo(2);
    assertThat(Ran.archigram("draw", name, "--set", "n=3", "-o", "-").code()).isEqualTo(2);
  }

  @Test
  void aModelFileThatIsNotThereIsNamed() {
    Ran ran = Ran.archigram("summary", folder.resolve("none.onnx").toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("none.onnx");
  }

  /** Files that were found by chance to end a command with a fault. */
  @Test
  void everyFileThatWasEverFoundStaysMended() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz-onnx"))) {
      for (Path found : files.sorted().toList()) {
        for (String command : List.of("check", "summary", "draw", "equations", "program")) {
          String[] words = {command, found.toString(), "-o", folder + "/out.svg"};
          Ran ran = Ran.archigram(command.equals("draw") ? words : Arrays.copyOf(words, 2));
          assertThat(ran.code()).as(command + " " + found + ": " + ran.err()).isLessThan(3);
        }
        Ran script = Ran.archigram("program", "--script", found.toString());
        assertThat(script.code()).as(found + ": " + script.err()).isLessThan(3);
      }
    }
  }
}
