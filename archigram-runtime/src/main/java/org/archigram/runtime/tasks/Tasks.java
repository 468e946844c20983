package org.archigram.runtime.tasks;

import java.util.List;
import java.util.Optional;
import org.archigram.runtime.task.Task;

/** All tasks, by name. */
public final class Tasks {
  private static final List<Task> ALL =
      List.of(
          Truth.and(),
          Truth.or(),
          Truth.xor(),
          new Spirals(),
          new Sinc(),
          Pictures.digits(),
          Pictures.fashion(),
          new Echo(),
          new Adding(),
          new DelayedXor(),
          new Copy(),
          new ReverseTranslate(),
          new MackeyGlass(),
          new Narma(),
          new MemoryCapacity());

  private Tasks() {}

  /** All tasks, from simple to hard. */
  public static List<Task> all() {
    return ALL;
  }

  /** Their names. */
  public static List<String> names() {
    return ALL.stream().map(Task::name).toList();
  }

  /** The task of this name; throws {@link IllegalArgumentException} where there is none. */
  public static Task named(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no task " + name + names()));
  }

  /** The task of this name, if there is one. */
  public static Optional<Task> find(String name) {
    return ALL.stream().filter(task -> task.name().equals(name)).findFirst();
  }
}
