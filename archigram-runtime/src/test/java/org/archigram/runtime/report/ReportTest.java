package org.archigram.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.model.Architecture;
import org.archigram.runtime.learn.Learnt;
import org.archigram.runtime.learn.Study;
import org.archigram.runtime.tasks.Tasks;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static Study study(String name, String task, Map<String, String> settings) {
    Options options = Options.NONE;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      options = options.withSetting(setting.getKey(), setting.getValue());
    }
    Architecture architecture =
        Language.read(Zoo.entry(name).orElseThrow().source(), options).architecture().orElseThrow();
    return Study.of(architecture, Tasks.named(task));
  }

  private static String report(Study study) {
    try (Learnt learnt = study.learn()) {
      return new Report("net", learnt, Map.of("Seed", "1")).html();
    }
  }

  private static Map<String, String> mlp() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("inputs", "2");
    settings.put("classes", "2");
    settings.put("n", "8");
    return settings;
  }

  @Test
  void aPageNeedsNothingFromOutside() {
    String page = report(study("mlp", "xor", mlp()).withSteps(20));
    assertThat(page.replaceAll("data:[^\"]*|<!--[^>]*-->|http://www.w3.org[^\"]*", ""))
        .doesNotContain("src=\"http", "href=", "url(http", "@import");
    assertThat(page).contains("Copyright (c) 2022 Leon Sorokin");
  }

  @Test
  void theSameRunGivesTheSameBytes() {
    try (Learnt learnt = study("mlp", "xor", mlp()).withSteps(5).learn()) {
      Report report = new Report("net", learnt, Map.of());
      assertThat(report.html()).isEqualTo(report.html());
    }
  }

  @Test
  void classesHaveAPlaneAMatrixAndCurves() {
    assertThat(report(study("mlp", "xor", mlp()).withSteps(20)))
        .contains("net on xor", "accuracy on held-out data", "≥ 100.00 %", "not passed</span>")
        .contains("what the network says on the plane", "Rows: what it is", "The figures")
        .contains("How values flow", "What trains what");
  }

  @Test
  void whatIsSolvedAtOnceHasNoCurves() {
    assertThat(report(study("elm", "sinc", Map.of("n", "20"))))
        .contains("none: solved by its rule", "points to learn from", "20 trained, 40 fixed")
        .doesNotContain("How it learned", "The figures");
  }

  @Test
  void aReservoirShowsItsSeriesAndItsState() {
    assertThat(report(study("esn", "narma10", Map.of("n", "20"))))
        .contains("Held-out sequence 1", "What happens inside", "is remembered from step to step");
    assertThat(report(study("esn", "memory-capacity", Map.of("n", "10")))).contains("steps before");
  }

  @Test
  void attentionIsFoundByWhatItIs() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("N", "1");
    settings.put("d", "8");
    settings.put("d_ff", "8");
    settings.put("heads", "2");
    settings.put("d_k", "4");
    settings.put("words", "49");
    assertThat(report(study("transformer", "reverse-translate", settings).withSteps(1)))
        .contains("word wrong", "MaskedMultiHeadAttention › a", "shares out its attention over")
        .contains("columns by those read there", "<th scope=\"col\">–</th>");
  }
}
