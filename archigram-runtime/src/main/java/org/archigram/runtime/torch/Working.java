package org.archigram.runtime.torch;

/**
 * Work that the process waits for before it ends.
 *
 * <p>A process that ends while LibTorch computes destroys what that still uses, and crashes. So a
 * signal ends it as soon as what runs has returned, and nothing begins anew then. Work that is
 * under way may do more than one thing, such as to write a checkpoint at last.
 */
public final class Working implements AutoCloseable {
  private static final Works PROCESS = Works.begun();

  private boolean over;

  private Working() {}

  /** All that is under way in the process. */
  private static final class Works {
    private int works;
    private int calls;
    private boolean ended;

    static Works begun() {
      Works process = new Works();
      Runtime.getRuntime().addShutdownHook(new Thread(process::end));
      return process;
    }

    private synchronized void end() {
      boolean interrupted = false;
      while (works > 0 || calls > 0) {
        interrupted |= isInterruptedWaiting();
      }
      ended = true;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    private synchronized void begin() {
      boolean interrupted = false;
      while (ended) {
        interrupted |= isInterruptedWaiting();
      }
      calls++;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    private boolean isInterruptedWaiting() {
      try {
        wait();
        return false;
      } catch (InterruptedException e) {
        return true;
      }
    }

    private synchronized void count(int worksMore, int callsMore) {
      works += worksMore;
      calls += callsMore;
      notifyAll();
    }
  }

  /** Begins work; the process ends only after {@link #close}. */
  public static Working begun() {
    PROCESS.count(1, 0);
    return new Working();
  }

  /** Does one thing with LibTorch; when the process ends already, this waits for the end. */
  static <T> T call(java.util.function.Supplier<T> job) {
    PROCESS.begin();
    try {
      return job.get();
    } finally {
      PROCESS.count(0, -1);
    }
  }

  @Override
  public void close() {
    if (!over) {
      over = true;
      PROCESS.count(-1, 0);
    }
  }
}
