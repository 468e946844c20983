package org.archigram.runtime.torch;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.archigram.runtime.engine.EngineException;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.GradMode;
import org.jspecify.annotations.Nullable;

/**
 * The thread that a session runs on.
 *
 * <p>LibTorch keeps its switches for each thread. What a job allocates is freed at its end; what
 * {@link #keep} makes stays until {@link #close}.
 */
final class Worker implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          job -> {
            Thread made = new Thread(job, "torch");
            made.setDaemon(true);
            return made;
          });
  private final PointerScope scope;

  Worker(int threads) {
    scope =
        submit(
            () -> {
              Natives.prepareThread(threads);
              return new PointerScope();
            });
  }

  /** Does a job whose tensors stay. */
  <T> T keep(Supplier<T> job) {
    return submit(job);
  }

  /** Does a job whose tensors are gone afterwards. */
  @SuppressWarnings("try") // the scope works by being open
  <T> T run(Supplier<T> job) {
    return submit(
        () -> {
          try (PointerScope inner = new PointerScope()) {
            return job.get();
          } finally {
            GradMode.set_enabled(false);
          }
        });
  }

  private <T> T submit(Supplier<T> job) {
    try {
      return await(thread.submit(() -> Working.call(job)));
    } catch (RejectedExecutionException e) {
      throw new EngineException("the session is closed", 0, e);
    }
  }

  /** Waits through interrupts: half a step must not be left to itself. */
  static <T> T await(Future<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unwrapped(@Nullable Throwable cause) {
    if (cause instanceof EngineException known) {
      return new EngineException(String.valueOf(known.getMessage()), known.line().orElse(0), known);
    }
    if (cause instanceof OutOfMemoryError) {
      return new EngineException("not enough memory: " + Messages.firstLine(cause), 0, cause);
    }
    if (cause instanceof RuntimeException failure) {
      return Messages.of(failure, "");
    }
    return new IllegalStateException(cause);
  }

  @Override
  public void close() {
    if (!thread.isShutdown()) {
      submit(
          () -> {
            scope.close();
            return true;
          });
      thread.shutdown();
    }
  }
}
