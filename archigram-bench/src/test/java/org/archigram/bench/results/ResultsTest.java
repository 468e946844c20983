package org.archigram.bench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.archigram.bench.results.Experiment.Judged;
import org.archigram.runtime.dataset.Listener;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;
import org.archigram.runtime.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
  private static final Store NOWHERE =
      new Store(Optional.empty(), Path.of("/nowhere"), Map.of(), Listener.NONE);
  private static final Place PLACE = new Place("0.1 at abc", "LibTorch 2", "2 cores", 0);

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  /** A solved readout, and some steps of a recurrent network: seconds. */
  private static List<Experiment> tiny() {
    Task sinc = Tasks.find("sinc").orElseThrow();
    Task adding = Tasks.find("adding").orElseThrow();
    Trial readout =
        new Trial("elm", Map.of("n", "10"), Trial.Recipe.SOLVED, Bar.atMost(0.2, "a test"));
    Map<String, String> small = new LinkedHashMap<>(Map.of("n", "4"));
    Trial cell =
        new Trial("gru", small, Trial.Recipe.adam(1e-3, 4, 3), Bar.atMost(0.001, "a test"));
    return List.of(
        new Experiment("sinc/elm", sinc, readout, Judged.WORST, List.of(1L, 2L)),
        new Experiment("adding/gru", adding, cell, Judged.WORST, List.of(1L)));
  }

  private Map<String, Row> measured(String... words) throws IOException {
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    new Results(folder, PLACE, err).write(tiny(), Results.Wish.of(List.of(words)), NOWHERE);
    Map<String, Row> rows = new LinkedHashMap<>();
    Ledger.rows(Files.readString(folder.resolve("results.json")), "results.json")
        .forEach(row -> rows.put(row.name(), row));
    return rows;
  }

  private static Row row(Map<String, Row> rows, String name) {
    return Objects.requireNonNull(rows.get(name));
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("results.md"));
  }

  @Test
  void allIsTrainedAndWritten() throws IOException {
    Map<String, Row> rows = measured();
    Row readout = row(rows, "sinc/elm");
    assertThat(readout.runs()).extracting(Row.Run::seed).containsExactly(1L, 2L);
    assertThat(readout.runs()).extracting(Row.Run::value).doesNotHaveDuplicates();
    assertThat(readout.size()).isEqualTo(new Row.Size(10, 20, true));
    assertThat(readout.passes()).isTrue();
    assertThat(readout.place()).isEqualTo(PLACE.withThreads(1));
    Row cell = row(rows, "adding/gru");
    assertThat(cell.size().trained()).isEqualTo(3 * 4 * (2 + 4 + 1) + 5);
    assertThat(cell.runs().get(0).steps()).isEqualTo(3);
    assertThat(cell.passes()).isFalse();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("adding/gru, seed 1: mean squared error");
    assertThat(page())
        .contains("| `sinc` | `elm` | root mean squared error, worst of 2 | ≤ 0.2 |")
        .contains("| **no** |")
        .contains("| 10 and 20 fixed | its own rule |")
        .contains("the bits of 20 numbers are the same as before after each of 2 runs")
        .contains("1. Archigram 0.1 at abc; LibTorch 2; 2 cores");
  }

  @Test
  void oneRowIsMeasuredAnewWithoutTheOthers() throws IOException {
    Map<String, Row> before = measured();
    Map<String, Row> after = measured("elm");
    assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
    assertThat(row(after, "adding/gru")).isEqualTo(row(before, "adding/gru"));
    assertThat(values(row(after, "sinc/elm"))).isEqualTo(values(row(before, "sinc/elm")));
  }

  @Test
  void theSameSeedComesToTheSameFigure() throws IOException {
    List<Double> first = values(row(measured("adding"), "adding/gru"));
    assertThat(values(row(measured("adding"), "adding/gru"))).isEqualTo(first);
  }

  private static List<Double> values(Row row) {
    return row.runs().stream().map(Row.Run::value).toList();
  }

  @Test
  void thePageAloneCanBeWrittenAgain() throws IOException {
    measured("sinc/elm");
    String page = page();
    Files.delete(folder.resolve("results.md"));
    measured("--page");
    assertThat(page()).isEqualTo(page);
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatThrownBy(() -> measured("nothing")).hasMessageContaining("nothing is called nothing");
    assertThatThrownBy(() -> measured("--no-such")).hasMessageStartingWith("usage:");
    assertThatThrownBy(() -> measured("--threads")).hasMessageStartingWith("usage:");
  }

  /** Theory says at most 50, the number of units. */
  @Test
  void aLinearReservoirRemembersInDoublePrecisionNearlyWhatTheoryAllows() {
    Experiment exact =
        Experiment.all().stream().filter(Experiment::isInDoubles).findFirst().orElseThrow();
    Row row =
        Trying.row(exact.withSeeds(List.of(1L)), new Student.Means(NOWHERE, 1), PLACE, line -> {});
    assertThat(row.median()).isBetween(45.0, 50.5);
  }

  @Test
  void allThatMustTrainIsThere() {
    assertThat(Experiment.all())
        .extracting(Experiment::name)
        .doesNotHaveDuplicates()
        .contains("adding/lstm", "adding/gru", "adding/mgu")
        .contains("delayed-xor/deep-bidirectional-lstm", "delayed-xor/lstm-peephole")
        .contains("digits/lenet5", "digits/resnet", "digits/lstm")
        .contains("mackey-glass/esn", "mackey-glass/esn-500", "narma10/esn")
        .contains("memory-capacity/esn", "memory-capacity/esn-double")
        .contains("sinc/elm", "spirals/elm", "spirals/mlp", "xor/perceptron", "xor/mlp")
        .contains("reverse-translate/transformer");
    assertThat(Experiment.all())
        .allSatisfy(each -> assertThat(each.seeds()).hasSizeGreaterThanOrEqualTo(3));
  }
}
