package org.archigram.diagram.layout;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs work that recurses deeply, on a thread with a large stack. */
final class OwnStack {
  /** Address space only; what is not used costs nothing. */
  private static final long SIZE = 1L << 30;

  private OwnStack() {}

  static void run(Runnable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                work.run();
                done.complete(null);
              } catch (RuntimeException | StackOverflowError e) {
                done.completeExceptionally(e);
              }
            },
            "layout",
            SIZE);
    thread.setDaemon(true);
    thread.start();
    try {
      done.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the layout failed", e.getCause());
    }
  }
}
