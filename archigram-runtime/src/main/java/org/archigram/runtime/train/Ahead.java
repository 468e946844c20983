package org.archigram.runtime.train;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.archigram.runtime.data.Floats;

/** Batches that are made while the step before them is computed. */
public final class Ahead implements Batches, AutoCloseable {
  private final Batches batches;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "batches");
            thread.setDaemon(true);
            return thread;
          });
  private final long end;
  private long number = -1;
  private Future<List<Part>> next = CompletableFuture.completedFuture(List.of());
  private long waited;

  /** Makes batches ahead, but none from {@code end} on. */
  public Ahead(Batches batches, long end) {
    this.batches = batches;
    this.end = end;
  }

  @Override
  public Map<String, Floats> batch(long asked) {
    return batches.batch(asked);
  }

  @Override
  public List<Part> parts(long asked) {
    long begin = System.nanoTime();
    List<Part> parts = asked == number ? made() : batches.parts(asked);
    waited += System.nanoTime() - begin;
    number = asked + 1;
    if (number < end) {
      long ahead = number;
      next = reader.submit(() -> batches.parts(ahead));
    }
    return parts;
  }

  private List<Part> made() {
    try {
      return next.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingException("the training was interrupted while it read a batch");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** How long steps have waited for their batches, in seconds. */
  public double waited() {
    return waited / 1e9;
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }
}
