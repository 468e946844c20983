package org.archigram.runtime.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archigram.runtime.dataset.DataSet;
import org.archigram.runtime.task.Task;
import org.junit.jupiter.api.Test;

class TasksPageTest {
  private static final Path PAGE = Path.of("..", "docs", "tasks.md");

  @Test
  void thePageHasExactlyTheTasksThatThereAre() throws IOException {
    List<String> rows =
        Files.readAllLines(PAGE).stream()
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(Tasks.all().stream().map(TasksPageTest::row).toList());
  }

  private static String row(Task task) {
    Task.About about = task.about();
    return "| `%s` | %s | %s | %s |"
        .formatted(about.name(), about.description(), about.passing(), about.bar().source());
  }

  @Test
  void thePageNamesThePackagesOfDataSets() throws IOException {
    String page = Files.readString(PAGE);
    for (DataSet set : List.of(DataSet.MNIST, DataSet.FASHION)) {
      assertThat(page).contains(set.path().substring(set.path().lastIndexOf('/') + 1));
    }
  }
}
