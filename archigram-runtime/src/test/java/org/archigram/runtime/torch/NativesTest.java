package org.archigram.runtime.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.archigram.runtime.engine.EngineException;
import org.archigram.runtime.engine.Settings.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesTest {
  @TempDir Path folder;

  /** Loads LibTorch and ends with the message, if there is one: what the child process does. */
  public static void main(String[] arguments) throws Exception {
    String said = "loaded";
    try {
      new TorchEngine().has(Device.CPU);
    } catch (EngineException e) {
      said = e.getMessage();
    }
    Files.writeString(Path.of(arguments[0]), said);
  }

  @Test
  void missingLibraryIsSaidInWords() throws Exception {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jar -> !jar.matches(".*pytorch-[^/\\\\]*(x86_64|arm64)\\.jar"))
            .collect(Collectors.joining(File.pathSeparator));
    Path answer = folder.resolve("answer");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                NativesTest.class.getName(),
                answer.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("child.log").toFile())
            .start();
    assertThat(child.waitFor()).isZero();
    assertThat(Files.readString(answer))
        .startsWith("LibTorch is not on the class path for this machine")
        .contains("linux-x86_64, windows-x86_64, macosx-arm64 and macosx-x86_64")
        .containsPattern("<artifactId>openblas</artifactId>\\s*<version>[0-9.]+-[0-9.]+</version>")
        .containsPattern("<artifactId>pytorch</artifactId>\\s*<version>[0-9.]+-[0-9.]+</version>");
  }
}
