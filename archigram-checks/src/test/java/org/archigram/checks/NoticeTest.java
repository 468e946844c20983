package org.archigram.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private static final Pattern VERSION = Pattern.compile("-\\d.*");
  private static final Pattern LIBRARY = Pattern.compile("(?m)^  [\\w.-]+:([\\w.-]+) {2,}\\S");

  @Test
  void noticeNamesEveryLibraryThatTheCommandNeeds() throws IOException {
    String notice = Files.readString(Reactor.ROOT.resolve("NOTICE"));
    List<String> named =
        LIBRARY.matcher(notice).results().map(found -> found.group(1)).sorted().toList();
    assertThat(needed()).isNotEmpty();
    assertThat(named).containsAll(needed()).doesNotHaveDuplicates();
  }

  /** The libraries in the class path of the command's jar; there is one from {@code package} on. */
  private static List<String> needed() throws IOException {
    Path target = Reactor.ROOT.resolve("archigram-cli/target");
    List<Path> jars;
    try (Stream<Path> files = Files.list(target)) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    Assumptions.assumeTrue(jars.size() == 1, "the command is not packed yet");
    try (JarFile jar = new JarFile(jars.get(0).toFile())) {
      String path = jar.getManifest().getMainAttributes().getValue("Class-Path");
      return Stream.of(path.split(" "))
          .filter(name -> !name.startsWith("archigram-"))
          .map(name -> VERSION.matcher(name.replace(".jar", "")).replaceFirst(""))
          .sorted()
          .toList();
    }
  }
}
