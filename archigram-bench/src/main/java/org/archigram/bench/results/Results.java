package org.archigram.bench.results;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.cli.io.Console;
import org.archigram.runtime.dataset.Store;

/**
 * Trains what must train and writes {@code docs/results.md}, with the figures beside it.
 *
 * <p>Rows that are not asked for stay as they were measured before.
 */
public final class Results {
  private static final String USAGE =
      "usage: archigram-bench/results [NAME…] [--threads N] [--page]; NAME is a task, a network, or"
          + " both, such as adding/gru";

  /**
   * What is asked for.
   *
   * @param names tasks or architectures; none for all
   * @param threads for one operation; 0 for what is best
   * @param train whether to train anything, or only write the page anew
   */
  record Wish(List<String> names, int threads, boolean train) {

    /** Throws {@link IllegalArgumentException} with what is wrong. */
    static Wish of(List<String> words) {
      List<String> names = new ArrayList<>();
      int threads = Student.Means.BEST;
      boolean train = true;
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).equals("--threads") && i + 1 < words.size()) {
          threads = Integer.parseInt(words.get(++i));
        } else if (words.get(i).equals("--page")) {
          train = false;
        } else if (words.get(i).startsWith("-")) {
          throw new IllegalArgumentException(USAGE);
        } else {
          names.add(words.get(i));
        }
      }
      return new Wish(names, threads, train);
    }

    /** Those that are asked for; each name must ask for at least one. */
    List<Experiment> chosen(List<Experiment> all) {
      for (String name : names) {
        if (all.stream().noneMatch(each -> each.answersTo(name))) {
          throw new IllegalArgumentException(
              "nothing is called %s; there are %s"
                  .formatted(name, all.stream().map(Experiment::name).toList()));
        }
      }
      return all.stream()
          .filter(each -> train && (names.isEmpty() || names.stream().anyMatch(each::answersTo)))
          .toList();
    }
  }

  private final Path folder;
  private final Place place;
  private final PrintStream err;

  Results(Path folder, Place place, PrintStream err) {
    this.folder = folder;
    this.place = place;
    this.err = err;
  }

  /** Run with the folder of the checkout, and then what {@code USAGE} says. */
  public static void main(String[] arguments) throws IOException {
    Path checkout = Path.of(arguments[0]);
    List<String> words = List.of(arguments).subList(1, arguments.length);
    PrintStream err = Console.ofProcess().err();
    try {
      Wish wish = Wish.of(words);
      Store store = Store.ofUser((what, done, all) -> {});
      new Results(checkout.resolve("docs"), Place.here(checkout), err)
          .write(Experiment.all(), wish, store);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
    }
  }

  /** Each row is on the disk as soon as it is measured, so that nothing is lost. */
  void write(List<Experiment> all, Wish wish, Store store) throws IOException {
    Map<String, Row> rows = known();
    for (Experiment experiment : wish.chosen(all)) {
      Student.Means means = new Student.Means(store, wish.threads());
      Row row = Trying.row(experiment, means, place, err::println);
      rows.put(row.name(), row);
      write(all, rows);
    }
    write(all, rows);
  }

  private Map<String, Row> known() throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    Path file = folder.resolve("results.json");
    if (Files.exists(file)) {
      Ledger.rows(Files.readString(file), file.toString())
          .forEach(row -> rows.put(row.name(), row));
    }
    return rows;
  }

  /** In the order of the experiments; what is no longer one of them is left out. */
  private void write(List<Experiment> all, Map<String, Row> rows) throws IOException {
    List<Row> ordered =
        all.stream().map(Experiment::name).filter(rows::containsKey).map(rows::get).toList();
    Files.writeString(folder.resolve("results.json"), Ledger.text(ordered));
    Files.writeString(folder.resolve("results.md"), Page.text(ordered));
  }
}
