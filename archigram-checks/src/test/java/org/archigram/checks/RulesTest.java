package org.archigram.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules see what they are there to see. */
class RulesTest {

  @Test
  void goodFileHasNoBreach() {
    String text =
        """
        package a;

        /** A point. */
        public record Point(int a, int b, int c, int d, int e, int f) {
          public Point {
            if (a < 0) {
              throw new IllegalArgumentException();
            } else if (b < 0) {
              throw new IllegalArgumentException();
            } else if (c < 0) {
              throw new IllegalArgumentException();
            } else if (d < 0) {
              throw new IllegalArgumentException();
            }
          }
        }
        """;
    assertThat(breaches(text)).isEmpty();
  }

  @Test
  void eachBadThingIsSeen() {
    String text =
        """
        package a;

        public class ShapeUtils {
          // TODO later
          void six(int a, int b, int c, int d, int e, int f) {
            for (;;) {
              while (a < b) {
                if (c < d) {
                  try {
                    e++;
                  } finally {
                    f++;
                  }
                }
              }
            }
          }
        }
        """;
    assertThat(breaches(text).stream().map(Breach::rule))
        .containsExactlyInAnyOrder(
            "javadoc", "name", "open-class", "left-for-later", "parameters", "nesting");
  }

  @Test
  void longMethodsAndFilesAreSeen() {
    String text =
        "package a;\nfinal class A {\n  void m() {\n" + "    m();\n".repeat(49) + "  }\n}\n";
    assertThat(breaches(text)).extracting(Breach::detail).containsExactly("51, not 50");
    assertThat(breaches("package a;\n" + "\n".repeat(400)))
        .extracting(Breach::rule)
        .containsExactly("file-length");
  }

  @Test
  void crowdedPackageWithoutDescriptionIsSeen() {
    List<SourceFile> files =
        Stream.iterate(1, i -> i + 1)
            .limit(26)
            .map(i -> SourceFile.ofText("C" + i + ".java", "package a; public enum C" + i + " {}"))
            .toList();
    assertThat(PackageRules.breaches(files))
        .extracting(Breach::rule)
        .containsExactly("package-types", "package-public", "package-info");
  }

  @Test
  void allowanceNeedsAReasonAndANeed() {
    List<Breach> breaches = List.of(new Breach("nesting", "A.java#A.m", "4, not 3"));
    Allowances allowances = Allowances.of("nesting | A.java#A.m | a table of cases");
    assertThat(allowances.notAllowed(breaches)).isEmpty();
    assertThat(allowances.unused(breaches)).isEmpty();
    assertThat(allowances.unused(List.of())).containsExactly("nesting | A.java#A.m");
    assertThatThrownBy(() -> Allowances.of("nesting | A.java#A.m"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void firstSentenceEndsAtItsFullStop() {
    assertThat(SizeReport.firstSentence(" A box, such as 1.5 wide. It is closed.\n"))
        .isEqualTo("A box, such as 1.5 wide.");
    assertThat(SizeReport.firstSentence("A box\n\n@param a a")).isEqualTo("A box");
  }

  @Test
  void typeOfALibraryInASignatureIsSeen() {
    assertThat(Signatures.of(new ClassFileImporter().importClass(Shown.class)))
        .extracting(use -> use.type().getName())
        .contains(ClassFileImporter.class.getName());
  }

  private static List<Breach> breaches(String text) {
    SourceFile file = SourceFile.ofText("A.java", text);
    Stream<Breach> ofMethods =
        MethodRules.measure(file).stream().flatMap(MethodRules.Measured::breaches);
    return Stream.concat(FileRules.breaches(file), ofMethods).toList();
  }
}
