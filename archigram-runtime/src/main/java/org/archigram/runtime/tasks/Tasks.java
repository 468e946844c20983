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

  /** The task of this name. */
  public static Optional<Task> find(String name) {
    return ALL.stream().filter(task -> task.name().equals(name)).findFirst();
  }
}
