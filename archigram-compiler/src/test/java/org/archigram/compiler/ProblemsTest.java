package org.archigram.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.archigram.model.problem.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a program, or not compiled, is said with its place. */
class ProblemsTest {
  private static final int MUTANTS = Boolean.getBoolean("archigram.thorough") ? 10_000 : 400;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          var x: integer; begin x := y end.|`y` is not declared|1:28
          var x: real; begin end.|`real`: numbers with fractions are not compiled yet|1:8
          var x: integer; begin x := true end.|`boolean` does not fit where `integer` belongs|1:28
          var x: byte; begin x := 256 end.|`256` is not between `0` and `255`|1:25
          var x: byte; begin x := 1 div 0 end.|this divides by zero|1:27
          begin goto 1 end.|`goto` is not compiled|1:7
          begin break end.|`break` stands in no loop|1:7
          var s: string; begin end.|texts that change are not compiled yet|1:8
          var a: array of integer; begin end.|arrays that grow are not compiled|1:14
          var i: integer; begin for i := 1 to 2 do i := 3 end.|`i` cannot be changed: the loop around this counts with it|1:42
          begin writeln(1 shl 2) end.|shifts are not compiled|1:17
          begin if 1 then end.|expected a condition, which is true or false, but this is `int64`|1:10
          begin { never|this comment is never closed|1:7
          procedure p(var x: integer); begin end; var b: byte; begin p(b) end.|`x` needs a variable of type `integer`, not `byte`|1:62
          """)
  void theFirstProblemHasItsPlace(String text, String headline, String place) {
    Compilation made = Compilation.of(new Source("p.pas", text));
    assertThat(made.genome()).isEmpty();
    assertThat(made.problems().all().get(0).headline()).isEqualTo(headline);
    assertThat(made.problems().all().get(0).place()).hasToString("p.pas:" + place);
  }

  @Test
  void severalProblemsAreToldAtOnce() {
    String text = "var x: integer;\nbegin\n  x := y;\n  x := z;\n  write(x / 2)\nend.\n";
    assertThat(Compilation.of(new Source("p.pas", text)).problems().all()).hasSize(3);
  }

  @Test
  void programsWithAMistakeAreCompiledOrRefused() throws IOException {
    Random dice = new Random(5);
    for (int i = 0; i < MUTANTS; i++) {
      StringBuilder text = new StringBuilder(RandomProgram.text(i % 50));
      for (int j = 0; j <= i % 3; j++) {
        mutate(text, dice);
      }
      Compilation made = Compilation.of(new Source("p.pas", text.toString()));
      assertThat(made.genome().isPresent()).isEqualTo(made.problems().isEmpty());
    }
  }

  private static void mutate(StringBuilder text, Random dice) {
    int at = dice.nextInt(text.length());
    switch (dice.nextInt(3)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.insert(at, "(;[x1'. :=".charAt(dice.nextInt(10)));
      default -> text.delete(at, Math.min(text.length(), at + dice.nextInt(30)));
    }
  }

  @Test
  void whatStandsTooDeepIsRefused() {
    String deep = "begin write(" + "(".repeat(5000) + "1" + ")".repeat(5000) + ") end.";
    String late = "begin write(eof" + " and eof".repeat(5000) + ") end.";
    for (String text : new String[] {deep, late, "begin " + "if eof then ".repeat(5000) + "end."}) {
      assertThat(Compilation.of(new Source("p.pas", text)).problems().all().get(0).headline())
          .isEqualTo("this stands too deep in others");
    }
  }
}
