package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteEquationsTest {
  @TempDir Path folder;

  @Test
  void instancesThatDifferLookDifferent() {
    String text = Ran.archigram("equations", "gnmt", "--format", "txt", "-o", "-").out();
    assertThat(text)
        .contains(
            "= LSTM_1(x_s; n = 1024)",
            "= LSTM_2(x_s; n = 1024, step = −1)",
            "= LSTM_1(h_{1,s}; n = 1024)",
            "= LSTM_3([");
    assertThat(Ran.archigram("equations", "esn", "--format", "txt", "-o", "-").out())
        .contains("trained by ridge(10^{−6})");
  }

  @Test
  void consoleGetsPlainLines() {
    Ran ran = Ran.archigram("equations", "gru");
    assertThat(ran)
        .isEqualTo(
            new Ran(
                0,
                """
                GRU

                  z_t = σ(W_z x_t + U_z h_{t−1} + b_z)
                  r_t = σ(W_r x_t + U_r h_{t−1} + b_r)
                  h\u0303_t = tanh(W_h x_t + U_h (r_t ⊙ h_{t−1}) + b_h)
                  h_t = (1 − z_t) ⊙ h_{t−1} + z_t ⊙ h\u0303_t

                  t = 1, …, T
                  W_z, W_r, W_h ∈ ℝ^{128×m}
                  U_z, U_r, U_h ∈ ℝ^{128×128}
                  b_z, b_r, b_h ∈ ℝ^128
                """,
                ""));
  }

  @Test
  void dashIsMarkdownWithFormulas() {
    assertThat(Ran.archigram("equations", "gru", "-o", "-").out())
        .startsWith("# GRU\n")
        .contains("$$\n\\begin{aligned}\n  z_{t} &= \\sigma (W_{z} x_{t}")
        .contains("- $W_{z} , W_{r} , W_{h} \\in \\mathbb{R}^{128 \\times m}$");
  }

  @Test
  void texCompilesAloneAndGoesIntoDocuments() throws IOException {
    assertThat(written("gnmt", "a.tex"))
        .startsWith("% GNMT, by Archigram.\n")
        .contains("\\documentclass{article}\n\\usepackage{amsmath,amssymb,graphicx}\n")
        .contains("\\textbf{GNMT}")
        .contains("\\textbf{LSTM}")
        .contains("\\archigramequations{\n  ")
        .endsWith("\\endgroup\n");
  }

  @ParameterizedTest
  @CsvSource({"a.svg,<svg", "a.pdf,%PDF-", "a.png,\u0089PNG", "a.md,# GRU", "a.txt,GRU"})
  void endingOfTheFileChoosesTheFormat(String name, String start) throws IOException {
    assertThat(written("gru", name)).startsWith(start);
  }

  @Test
  void pictureHasTheColoursOfTheTheme() throws IOException {
    String light = written("gru", "a.svg");
    Ran dark = Ran.archigram("equations", "gru", "-o", "-", "--format", "svg", "--theme", "dark");
    assertThat(light).contains("fill=\"#fdeec6\"");
    assertThat(dark.out()).startsWith("<svg").doesNotContain("#fdeec6");
  }

  @Test
  void fixedWeightsAndRulesAreSaid() {
    assertThat(Ran.archigram("equations", "esn").out())
        .contains("W ∈ ℝ^{100×100}, fixed ∼ 𝒰(−1, 1), then spectral radius(0.95)")
        .contains("W_out ∈ ℝ^{q×100}, trained by ridge(");
  }

  @Test
  void blocksThatDifferOnlyInAParameterSayIt() {
    assertThat(Ran.archigram("equations", "gnmt").out()).contains("LSTM(step = −1)\n");
  }

  @Test
  void everyBundledArchitectureHasEquationsInEveryFormat() {
    for (String name : Zoo.names()) {
      for (String format : new String[] {"txt", "md", "tex", "svg"}) {
        Ran ran = Ran.archigram("equations", name, "--format", format);
        assertThat(ran.code()).as(name + " " + ran.err()).isZero();
        assertThat(ran.out()).as(name + " " + format).hasSizeGreaterThan(60);
      }
    }
  }

  @Test
  void textOfAFileIsNeverMarkupOrTex() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("evil.arch"),
            """
            ## </text><script>alert(1)</script> \\input{x} **bold** $$
            block Evil { input x : [m]
              output y : [m]
              y = x + 1 }
            """);
    String source = file.toString();
    assertThat(Ran.archigram("equations", source, "-o", "-").out())
        .startsWith("# Evil")
        .doesNotContain("<script")
        .doesNotContain("**bold**");
    assertThat(Ran.archigram("equations", source, "--format", "svg").out())
        .startsWith("<svg")
        .doesNotContain("<script");
    assertThat(Ran.archigram("equations", source, "--format", "tex").out())
        .startsWith("% ")
        .doesNotContain("\\input{");
  }

  @Test
  void wrongFormatsAreWrongUsage() {
    assertThat(Ran.archigram("equations", "gru", "-o", "a.doc").code()).isEqualTo(2);
    assertThat(Ran.archigram("equations", "gru", "--format", "mdd").err())
        .contains("did you mean `--format md`?");
  }

  private String written(String source, String name) throws IOException {
    Path file = folder.resolve(name);
    Ran ran = Ran.archigram("equations", source, "-o", file.toString());
    assertThat(ran).isEqualTo(new Ran(0, "", ""));
    boolean text = name.endsWith("md") || name.endsWith("txt");
    return Files.readString(file, text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }
}
