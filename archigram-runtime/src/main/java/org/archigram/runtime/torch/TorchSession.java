package org.archigram.runtime.torch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.EngineException;
import org.archigram.runtime.engine.Goal;
import org.archigram.runtime.engine.Gradients;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.engine.Stepped;
import org.archigram.runtime.file.WholeFile;
import org.bytedeco.pytorch.global.torch;

/** A session on a thread of its own. */
final class TorchSession implements Session {
  /** LibTorch has one source of random numbers for the whole process. */
  private static final ReentrantLock RANDOM = new ReentrantLock();

  private final Worker worker;
  private final Network network;
  private Descent descent;
  private long seed;
  private long calls;

  private TorchSession(Worker worker, Network network) {
    this.worker = worker;
    this.network = network;
    this.descent = worker.keep(() -> new Descent(network, List.of()));
  }

  static Session open(Settings settings, Supplier<Network> network) {
    Worker worker = new Worker(settings.threads());
    try {
      return new TorchSession(worker, worker.keep(network));
    } catch (RuntimeException e) {
      worker.close();
      throw e;
    }
  }

  @Override
  public List<Floats> call(String method, List<Floats> inputs) {
    return drawing(() -> network.run(method, inputs).stream().map(Tensors::floats).toList());
  }

  @Override
  public List<Gradients> gradients(
      String method, List<Floats> inputs, List<? extends List<String>> parameters) {
    return drawing(() -> findGradients(method, inputs, parameters));
  }

  private List<Gradients> findGradients(
      String method, List<Floats> inputs, List<? extends List<String>> parameters) {
    Slopes found = Slopes.of(network, method, inputs, parameters);
    List<Gradients> gradients = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Map<String, Floats> values = new LinkedHashMap<>();
      List<String> names = parameters.get(i);
      for (int n = 0; n < names.size(); n++) {
        values.put(names.get(n), Tensors.floats(found.gradients().get(i).get(n)));
      }
      gradients.add(new Gradients(found.losses().get(i), values));
    }
    return gradients;
  }

  @Override
  public void aim(List<Goal> goals) {
    Descent next = worker.keep(() -> new Descent(network, goals));
    Descent last = descent;
    descent = next;
    worker.run(
        () -> {
          last.close();
          return true;
        });
  }

  @Override
  public Stepped stepOn(String method, List<Share> parts, double[] rates) {
    return drawing(() -> descent.step(method, parts, rates));
  }

  /** Does a job with the random numbers of this call. */
  private synchronized <T> T drawing(Supplier<T> job) {
    long number = calls++;
    if (!network.draws()) {
      return worker.run(job);
    }
    RANDOM.lock();
    try {
      return worker.run(
          () -> {
            torch.manual_seed(mixed(seed, number));
            return job.get();
          });
    } finally {
      RANDOM.unlock();
    }
  }

  /** Neighbouring seeds and calls get numbers that have nothing in common. */
  private static long mixed(long seed, long number) {
    return new java.util.SplittableRandom(seed * 0x9E3779B97F4A7C15L + number).nextLong()
        & Long.MAX_VALUE;
  }

  @Override
  public List<Parameter> parameters() {
    return worker.run(network::parameters);
  }

  @Override
  public Floats parameter(String name) {
    return worker.run(() -> network.read(name));
  }

  @Override
  public void put(String name, Floats values) {
    worker.run(
        () -> {
          network.write(name, values);
          return true;
        });
  }

  @Override
  public Memory memory() {
    return worker.run(() -> descent.memory());
  }

  @Override
  public void remember(Memory memory) {
    worker.run(
        () -> {
          descent.remember(memory);
          return true;
        });
  }

  @Override
  public synchronized void seed(long seed) {
    this.seed = seed;
    this.calls = 0;
  }

  /**
   * Writes beside the file first, so that a failure leaves what was there.
   *
   * <p>The name stands inside the file, too, so it must be the same each time.
   */
  @Override
  public void save(Path file) {
    try {
      WholeFile.write(file, out -> Outlet.copy("model.pt", this::write, out));
    } catch (IOException e) {
      throw new EngineException(String.valueOf(e.getMessage()), 0, e);
    }
  }

  private void write(Path file) {
    worker.run(
        () -> {
          network.save(file);
          return true;
        });
  }

  @Override
  public void close() {
    worker.close();
  }
}
