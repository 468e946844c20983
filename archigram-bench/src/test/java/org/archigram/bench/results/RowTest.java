package org.archigram.bench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archigram.bench.results.Experiment.Judged;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Examples.Baseline;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Trial;
import org.junit.jupiter.api.Test;

class RowTest {

  static Row row(Judged judged, Bar bar, boolean kept, double... values) {
    List<Row.Run> runs = new ArrayList<>();
    for (double value : values) {
      runs.add(new Row.Run(runs.size() + 1, value, runs.size() + 0.5, 10));
    }
    return new Row(
        "adding/gru",
        Map.of("n", "32"),
        Trial.Recipe.adam(1e-3, 32, 10).whileFalling().withDecay(0.01),
        Metric.MEAN_SQUARED_ERROR,
        bar,
        judged,
        new Baseline("always the mean", 0.1667),
        new Row.Size(1234, 50, kept),
        runs,
        new Place("1 at abc", "LibTorch 2", "2 cores", 1));
  }

  @Test
  void theWorstIsTheFurthestFromPassing() {
    Row row = row(Judged.WORST, Bar.atMost(0.5, ""), true, 0.3, 0.1, 0.6);
    assertThat(row.median()).isEqualTo(0.3);
    assertThat(row.worst()).isEqualTo(0.6);
    assertThat(row.passes()).isFalse();
    Row higher = row(Judged.WORST, Bar.atLeast(0.5, ""), true, 0.9, 0.6, 0.7, 0.8);
    assertThat(higher.worst()).isEqualTo(0.6);
    assertThat(higher.median()).isEqualTo(0.75);
    assertThat(higher.passes()).isTrue();
  }

  @Test
  void whatIsNotANumberIsTheWorst() {
    Row row = row(Judged.WORST, Bar.atLeast(0.5, ""), true, 0.9, Double.NaN, 0.7);
    assertThat(row.worst()).isNaN();
    assertThat(row.median()).isEqualTo(0.7);
    assertThat(row.passes()).isFalse();
  }

  @Test
  void theMedianDecidesWhereTheBarSaysSo() {
    Bar bar = Bar.atMost(0.5, "");
    assertThat(row(Judged.MEDIAN, bar, true, 0.3, 0.1, 0.6).passes()).isTrue();
    assertThat(row(Judged.MEDIAN, bar, true, 0.3, 0.8, 0.6).passes()).isFalse();
  }

  @Test
  void weightsThatChangedButMustNotFail() {
    assertThat(row(Judged.WORST, Bar.atMost(0.5, ""), false, 0.1).passes()).isFalse();
  }

  @Test
  void aRowIsReadBackAsItWasWritten() {
    Row row = row(Judged.MEDIAN, Bar.atMost(0.5, "ours; \"really\""), true, 0.25, 0.5);
    assertThat(Ledger.rows(Ledger.text(List.of(row)), "x")).containsExactly(row);
    Row broken = row(Judged.WORST, Bar.atMost(0.5, ""), true, Double.NaN);
    assertThat(Ledger.rows(Ledger.text(List.of(broken)), "x")).containsExactly(broken);
  }
}
