package org.archigram.runtime.torch;

import java.util.concurrent.FutureTask;

/**
 * The loading of LibTorch: once in a process, beside what else there is to do before it is used.
 */
final class Loading {
  private static final FutureTask<Boolean> LOADING = begun();

  private Loading() {}

  private static FutureTask<Boolean> begun() {
    FutureTask<Boolean> loading = new FutureTask<>(Natives::load, true);
    Thread beside = new Thread(loading, "loading LibTorch");
    beside.setDaemon(true);
    // A process that ends while a library starts would destroy what that library still builds.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(beside)));
    beside.start();
    return loading;
  }

  private static void waitFor(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Begins to load, unless that has happened. */
  static void begin() {
    LOADING.isDone();
  }

  /** Waits until LibTorch is there, or says what is wrong with it. */
  static void await() {
    Worker.await(LOADING);
  }
}
