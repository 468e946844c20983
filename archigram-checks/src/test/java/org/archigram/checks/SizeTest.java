package org.archigram.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizeTest {
  private static final Map<String, List<SourceFile>> MAINS = read("main");
  private static final Map<String, List<SourceFile>> TESTS = read("test");
  private static final List<Breach> BREACHES = breaches();

  private static Map<String, List<SourceFile>> read(String kind) {
    Map<String, List<SourceFile>> files = new LinkedHashMap<>();
    Reactor.modules().forEach(module -> files.put(module, SourceFile.of(module, kind)));
    return files;
  }

  private static List<Breach> breaches() {
    List<SourceFile> mains = MAINS.values().stream().flatMap(List::stream).toList();
    List<SourceFile> tests = TESTS.values().stream().flatMap(List::stream).toList();
    return Stream.of(
            mains.stream().flatMap(FileRules::breaches),
            mains.stream()
                .flatMap(file -> MethodRules.measure(file).stream())
                .flatMap(MethodRules.Measured::breaches),
            PackageRules.breaches(mains),
            tests.stream().flatMap(FileRules::breachesInTest))
        .flatMap(found -> found)
        .toList();
  }

  @Test
  void sourcesOfAllModulesAreRead() {
    assertThat(MAINS.keySet())
        .contains("archigram-model", "archigram-language", "archigram-diagram", "archigram-cli");
    assertThat(MAINS.values().stream().mapToInt(List::size).sum()).isGreaterThan(50);
  }

  @Test
  void filesMethodsAndPackagesKeepToTheHouseStyle() {
    assertThat(Allowances.load().notAllowed(BREACHES))
        .as("shorten it, or allow it with a reason in archigram-checks, allowed.txt")
        .isEmpty();
  }

  @Test
  void everyAllowanceIsStillNeeded() {
    assertThat(Allowances.load().unused(BREACHES)).isEmpty();
  }

  @Test
  void sizesAreReported() throws IOException {
    String report = SizeReport.of(MAINS, TESTS);
    System.out.println(report);
    Files.writeString(Path.of("target", "sizes.txt"), report);
    assertThat(report).contains("archigram-cli").contains("\nall ");
  }
}
