package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsigningTest {
  @TempDir Path folder;

  @Test
  void signaturesGoAndEverythingElseStays() throws IOException {
    Path signed =
        jar("signed.jar", "META-INF/MANIFEST.MF", "META-INF/A.SF", "META-INF/A.RSA", "a/B.class");
    Path plain = jar("plain.jar", "META-INF/MANIFEST.MF", "a/C.class");
    byte[] before = Files.readAllBytes(plain);
    Unsigning.main(new String[] {folder.toString()});
    try (ZipFile zip = new ZipFile(signed.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("META-INF/MANIFEST.MF", "a/B.class");
      assertThat(zip.getInputStream(zip.getEntry("a/B.class")).readAllBytes())
          .asString(StandardCharsets.UTF_8)
          .isEqualTo("content of a/B.class");
    }
    assertThat(plain).hasBinaryContent(before);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private Path jar(String name, String... entries) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
        out.write(("content of " + entry).getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return jar;
  }
}
