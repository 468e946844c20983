package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archigram.language.Format;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.language.Read;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.problem.Source;
import org.archigram.runtime.task.Binding;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Template;
import org.archigram.runtime.task.Trial;
import org.archigram.runtime.tasks.Tasks;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The networks that tasks bring along, and the bundled ones that are known to learn them. */
class TasksFitTest {

  @TestFactory
  Stream<DynamicTest> templatesAreNetworksThatFitTheirTasks() {
    return Tasks.all().stream()
        .filter(task -> task.template().isPresent())
        .map(task -> DynamicTest.dynamicTest(task.name(), () -> assertTemplate(task)));
  }

  private static void assertTemplate(Task task) {
    Template template = task.template().orElseThrow();
    Source source = new Source(template.network() + ".arch", template.text());
    assertThat(Format.text(source)).isEqualTo(template.text());
    assertThat(Language.items(source)).containsExactly(template.network());
    Architecture network = read(source, Map.of());
    assertThat(network.root().training().losses()).isNotEmpty();
    assertBound(network, task);
  }

  @TestFactory
  Stream<DynamicTest> bundledArchitecturesFitTheTasksThatTheyAreTriedOn() {
    return Tasks.all().stream()
        .flatMap(
            task ->
                task.trials().stream()
                    .map(
                        trial ->
                            DynamicTest.dynamicTest(
                                trial.architecture() + " on " + task.name(),
                                () -> assertBound(network(task, trial), task))));
  }

  private static Architecture network(Task task, Trial trial) {
    Source source = Zoo.entry(trial.architecture()).orElseThrow().source();
    Read read = Language.read(source);
    Block main = read.architecture().orElseThrow().root();
    if (main.kind() == Block.Kind.NETWORK) {
      return read(source, trial.settings());
    }
    Template template = task.template().orElseThrow();
    Source both = new Source(source.name(), source.text() + "\n" + template.text());
    Map<String, String> settings = new java.util.LinkedHashMap<>(trial.settings());
    settings.put(Template.CELL, main.name());
    Architecture network = read(both, settings);
    assertThat(network.name()).isEqualTo(template.network());
    return network;
  }

  private static Architecture read(Source source, Map<String, String> settings) {
    Options options = new Options(Optional.empty(), settings, (path, from) -> Optional.empty());
    Read read = Language.read(source, options);
    assertThat(read.problems().all()).isEmpty();
    return read.architecture().orElseThrow();
  }

  private static void assertBound(Architecture network, Task task) {
    Binding binding = Binding.of(network, task);
    List<String> outputs = network.root().outputs().stream().map(Block.Output::name).toList();
    assertThat(outputs).contains(binding.answer());
    assertThat(task.roles()).extracting(Role::use).contains(Role.Use.ANSWER);
  }
}
