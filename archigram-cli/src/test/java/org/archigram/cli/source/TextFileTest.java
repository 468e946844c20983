package org.archigram.cli.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archigram.cli.io.CommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  @TempDir Path folder;

  @Test
  void aByteThatIsNoTextIsToldWithItsPlace() throws IOException {
    Path file = folder.resolve("a.arch");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xc3, (byte) 0xbc, ' ', (byte) 0xff, 'b'});
    assertThatThrownBy(() -> TextFile.read(file.toString()))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("the byte 0xff stands at " + file + ":2:3");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aSourceWithoutEndIsCutOff() {
    assertThatThrownBy(() -> TextFile.read("/dev/zero"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("is larger than 64 MB");
  }
}
