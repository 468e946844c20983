package org.archigram.runtime.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archigram.runtime.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

  @TempDir Path folder;

  private Table read(String text) throws IOException {
    return read(text, Wanted.ALL);
  }

  private Table read(String text, Wanted wanted) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text);
    return Tables.read(List.of(file), "data", wanted);
  }

  private static List<Float> numbers(Table table, String column) {
    Numbers numbers = (Numbers) table.column(column);
    return java.util.stream.IntStream.range(0, numbers.count())
        .mapToObj(example -> numbers.values(example, Scaling.NONE)[0])
        .toList();
  }

  private static List<String> words(Table table, String column) {
    Words words = (Words) table.column(column);
    return java.util.stream.IntStream.range(0, words.count()).mapToObj(words::word).toList();
  }

  private void refused(String text, String... parts) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void aTableHasNumbersAndWordsByName() throws IOException {
    Table table = read("width,kind\n1.5,a\n-2e1,b\n");
    assertThat(table.names()).containsExactly("width", "kind");
    assertThat(numbers(table, "width")).containsExactly(1.5f, -20f);
    assertThat(words(table, "kind")).containsExactly("a", "b");
  }

  @Test
  void quotesHoldSeparatorsLineEndsAndQuotes() throws IOException {
    Table table =
        read("\uFEFFname,\"the, kind\"\r\n\"a,\r\nb\",\"say \"\"x\"\"\"\r\n\"\",c\r\nd,e");
    assertThat(table.names()).containsExactly("name", "the, kind");
    assertThat(words(table, "the, kind")).containsExactly("say \"x\"", "c", "e");
    assertThat(table.column("name").missing(1)).isTrue();
    assertThat(table.place(2, "name")).isEqualTo("row 4, column `name`");
  }

  @Test
  void semicolonsComeWithDecimalCommas() throws IOException {
    Table table = read("a;b\n1,5;x, y\n2,25;z\n");
    assertThat(numbers(table, "a")).containsExactly(1.5f, 2.25f);
    assertThat(words(table, "b")).containsExactly("x, y", "z");
    assertThat(numbers(read("a\tb\n1\t2\n"), "b")).containsExactly(2f);
  }

  @Test
  void aFileWithoutNamesHasThemByNumber() throws IOException {
    Table table = read("5.1,3.5,setosa\n4.9,3.0,virginica\n");
    assertThat(table.names()).containsExactly("1", "2", "3");
    assertThat(table.count()).isEqualTo(2);
  }

  @Test
  void whatDoesNotFitIsToldByRowAndColumn() throws IOException {
    refused("a,b\n1,2\nx,3\n", "row 3, column `a`", "`x` is no number", "--classes a");
    refused("a,b\n1,2\n1\n", "row 3", "has 1 fields, but the first row has 2");
    refused("a,a\n1,2\n", "two columns are called `a`");
    refused("a,b\n", "has names, but no examples");
    refused("", "is empty");
    refused("a\n\"x\n", "row 2", "a quote is not closed");
    Path file =
        Files.write(folder.resolve("t.csv"), "a\nä\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Tables.read(List.of(file), "", Wanted.ALL))
        .hasMessageContaining("is not written in UTF-8");
  }

  @Test
  void numbersCanBeNames() throws IOException {
    Table table = read("k\n1\n02\n", new Wanted(List.of(), List.of("k"), "", false));
    assertThat(words(table, "k")).containsExactly("1", "02");
  }

  @Test
  void missingValuesAreKnown() throws IOException {
    Table table = read("a,b\n1,x\nNA,\n,y\n");
    assertThat(table.complete(List.of("a"))).containsExactly(0);
    assertThat(table.complete(List.of("b"))).containsExactly(0, 2);
  }

  @Test
  void rowsOfOneSequenceAreItsSteps() throws IOException {
    Wanted wanted = new Wanted(List.of(), List.of(), "id", false);
    Table table = read("id,v,k\na,1,x\na,2,x\nb,3,y\na,4,x\n", wanted);
    assertThat(table.count()).isEqualTo(2);
    Numbers v = (Numbers) table.column("v");
    assertThat(v.shape()).containsExactly(0);
    assertThat(v.values(0, Scaling.NONE)).containsExactly(1, 2, 4);
    assertThat(v.steps(1)).isEqualTo(1);
    assertThat(table.place(1, "k")).isEqualTo("row 4, column `k`");
  }

  @Test
  void filesOfOneKindAreOneBehindTheOther() throws IOException {
    Path one = Files.writeString(folder.resolve("1.csv"), "a,k\n1,x\n2,y\n");
    Path two = Files.writeString(folder.resolve("2.csv"), "k,a\nz,3\nx,4\n");
    Table table = Tables.read(List.of(one, two), "", Wanted.ALL);
    assertThat(numbers(table, "a")).containsExactly(1f, 2f, 3f, 4f);
    assertThat(words(table, "k")).containsExactly("x", "y", "z", "x");
  }
}
