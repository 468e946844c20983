package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aNetworkIsWrittenForOthersAndReadAgain() throws IOException {
    Path file = folder.resolve("gru.onnx");
    Ran ran = export("gru", file, "--set", "m=2", "--set", "n=3");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("GRU", "U_r");
    Ran summary = Ran.archigram("summary", file.toString());
    assertThat(summary.out()).contains("x : [batch, t, 2]").contains("h : [batch, t, 3]");
  }

  /** A state of zeros has the size of the batch, and is no weights. */
  @Test
  void aLoopThatIsReadAgainBeginsWithANumber() {
    Path file = folder.resolve("mgu.onnx");
    assertThat(export("mgu", file, "--set", "m=2", "--set", "n=3").code()).isZero();
    Ran summary = Ran.archigram("summary", file.toString());
    assertThat(summary.out())
        .containsPattern("weights in the file +36\n")
        .contains("along k forward");
  }

  @Test
  void theSameSeedWritesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.onnx");
    Path two = folder.resolve("two.onnx");
    Path other = folder.resolve("other.onnx");
    export("mlp", one, "--seed", "5");
    export("mlp", two, "--seed", "5");
    export("mlp", other, "--seed", "6");
    assertThat(two).hasSameBinaryContentAs(one);
    assertThat(Files.mismatch(one, other)).isNotNegative();
  }

  @Test
  void whatCannotBeExportedIsNamedAndNothingIsWritten() {
    Path file = folder.resolve("ram.onnx");
    Ran ran = export("ram", file);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("`l` is made with `normal`, which cannot be exported");
    assertThat(file).doesNotExist();
    assertThat(export("gru", folder.resolve("gru.onnx")).err()).contains("--set m=8");
    assertThat(export("gru", folder.resolve("gru.txt")).err()).contains("no .pt or .onnx file");
    assertThat(folder).isEmptyDirectory();
  }

  private static Ran export(String source, Path file, String... more) {
    String[] all = new String[more.length + 4];
    System.arraycopy(more, 0, all, 4, more.length);
    all[0] = "export";
    all[1] = source;
    all[2] = "-o";
    all[3] = file.toString();
    return Ran.archigram(all);
  }
}
