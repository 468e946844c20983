package org.archigram.cli.learn;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.archigram.cli.io.Console;
import org.archigram.runtime.torch.Working;

/** Ctrl-C, which work may end for in its own time. */
final class Interruption implements AutoCloseable {
  private static final long SECONDS_OF_SILENCE = 2;

  private final Console console;
  private final AtomicBoolean happened = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::halt);
  private final Working working = Working.begun();

  private Interruption(Console console) {
    this.console = console;
  }

  /** From now on, the process waits for {@link #close} before it ends. */
  static Interruption awaited(Console console) {
    Interruption interruption = new Interruption(console);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  boolean happened() {
    return happened.get();
  }

  private void halt() {
    happened.set(true);
    try {
      if (!ended.await(SECONDS_OF_SILENCE, TimeUnit.SECONDS)) {
        console.err().println("Stopping as soon as what runs has ended…");
        ended.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    working.close();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the process ends
    }
  }
}
