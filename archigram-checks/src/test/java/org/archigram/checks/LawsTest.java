package org.archigram.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LawsTest {
  private static final String OURS = "org.archigram.";

  /** Which modules a module may use, itself aside. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "model",
          Set.of(),
          "language",
          Set.of("model"),
          "formats",
          Set.of("model"),
          "diagram",
          Set.of("model"),
          "runtime",
          Set.of("model", "diagram"),
          "zoo",
          Set.of("model", "language"),
          "compiler",
          Set.of("model"),
          "cli",
          Set.of("model", "language", "formats", "diagram", "runtime", "zoo", "compiler"),
          "bench",
          Set.of("model", "language", "diagram", "runtime", "zoo", "compiler", "cli"),
          "testkit",
          Set.of("model"));

  /** Packages of others that may stand in a public signature. */
  private static final Set<String> KNOWN_TO_ALL = Set.of("java.", "javax.xml.", "org.jspecify.");

  private static final JavaClasses CLASSES = load();

  private static JavaClasses load() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    List<Path> folders =
        Reactor.modules().stream()
            .map(module -> Reactor.ROOT.resolve(module).resolve("target/classes"))
            .toList();
    return new ClassFileImporter().importPaths(folders);
  }

  private static String moduleOf(JavaClass type) {
    String rest = type.getPackageName().substring(OURS.length());
    return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(OURS);
  }

  @Test
  void allModulesAreScanned() {
    assertThat(CLASSES.size()).isGreaterThan(100);
    assertThat(CLASSES.stream().map(LawsTest::moduleOf))
        .contains("model", "language", "formats", "diagram", "zoo", "compiler", "cli")
        .allSatisfy(module -> assertThat(MAY_USE).containsKey(module));
  }

  @Test
  void everyModuleKeepsToItsOwnPackage() {
    assertThat(Reactor.modules())
        .allSatisfy(
            module ->
                assertThat(Reactor.javaFiles(module, "main"))
                    .allSatisfy(
                        file ->
                            assertThat(Reactor.name(file))
                                .contains("org/archigram/" + module.replace("archigram-", ""))));
  }

  @Test
  void modulesUseOnlyWhatTheyMay() {
    Stream<Dependency> forbidden =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(use -> isOurs(use.getTargetClass()) && !isAllowed(use));
    assertThat(forbidden.map(Dependency::getDescription)).isEmpty();
  }

  private static boolean isAllowed(Dependency use) {
    String from = moduleOf(use.getOriginClass());
    String to = moduleOf(use.getTargetClass());
    return from.equals(to) || MAY_USE.getOrDefault(from, Set.of()).contains(to);
  }

  @Test
  void modelUsesNoLibrary() {
    noClasses()
        .that()
        .resideInAPackage("org.archigram.model..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("org.archigram.model..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.archigram.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingPrintsPastTheConsole() {
    noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS).check(CLASSES);
  }

  @Test
  void onlyTheCommandEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.archigram.cli")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void lettersAndNumbersDoNotDependOnTheLocale() {
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(java.io.PrintStream.class, "printf", String.class, Object[].class)
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .check(CLASSES);
    assertThat(
            Reactor.modules().stream()
                .filter(module -> !module.endsWith("-bench")) // not published
                .flatMap(module -> Reactor.javaFiles(module, "main").stream())
                .flatMap(Formats::withoutLocale))
        .as("patterns with numbers are formatted with Locale.ROOT; or write %s")
        .isEmpty();
  }

  @Test
  void staticFieldsAreFinal() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void publicSignaturesShowNoTypeOfALibrary() {
    Stream<String> shown =
        CLASSES.stream()
            .filter(type -> !moduleOf(type).equals("testkit")) // made of test libraries
            .flatMap(Signatures::of)
            .filter(use -> !isOurs(use.type()))
            .filter(use -> KNOWN_TO_ALL.stream().noneMatch(use.type().getName()::startsWith))
            .map(use -> use.place() + " shows " + use.type().getName());
    assertThat(shown).isEmpty();
  }
}
