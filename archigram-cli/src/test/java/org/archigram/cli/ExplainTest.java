package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {

  @ParameterizedTest
  @ValueSource(strings = {"E9990", "e9990", "error[E9990]", "error[E9990]:", "[e9990]"})
  void pageIsFoundHoweverTheCodeIsWritten(String code) {
    Ran ran = Ran.archigram("explain", code);
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            # E9990: a page for the tests

            It shows that `archigram explain` finds pages.
            """);
  }

  @Test
  void unknownCodeNamesTheNearest() {
    Ran ran = Ran.archigram("explain", "E9999");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            """
            error: there is no problem code `E9999`
              = help: did you mean `archigram explain E9990`?
            """);
  }

  @Test
  void withoutACodeTheCodesAreListedInOrderWithTheirTitles() {
    assertThat(Ran.archigram("explain").out())
        .contains("E9990  a page for the tests\nE9991  another page for the tests\n");
  }

  @Test
  void headlineOfAPageIsBoldOnATerminal() {
    assertThat(Ran.archigram(true, "explain", "E9991").out())
        .isEqualTo("\033[1m# E9991: another page for the tests\033[0m\n");
  }
}
