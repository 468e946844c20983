package org.archigram.runtime.torch;

import java.nio.file.Files;
import java.nio.file.Path;
import org.archigram.runtime.engine.Engine;
import org.archigram.runtime.engine.EngineException;
import org.archigram.runtime.engine.Script;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.engine.Settings.Device;

/** Runs programs with LibTorch. */
public final class TorchEngine implements Engine {

  /**
   * Begins to load the library, which takes about a second; the first use waits for it, and throws
   * {@link EngineException} when it is missing for this machine, or damaged.
   */
  public TorchEngine() {
    prepare();
  }

  /** Begins to load the library, for a caller that has something else to do first. */
  public static void prepare() {
    Loading.begin();
  }

  @Override
  public boolean has(Device device) {
    Loading.await();
    return device == Device.CPU || Natives.hasCuda();
  }

  @Override
  public Session open(Script script, Settings settings) {
    checkDevice(settings);
    return TorchSession.open(settings, () -> Network.of(script, settings.device()));
  }

  @Override
  public Session load(Path file, Settings settings) {
    checkDevice(settings);
    if (!Files.isReadable(file)) {
      throw new EngineException("there is no file " + file + " that can be read");
    }
    return TorchSession.open(settings, () -> Network.load(file, settings.device()));
  }

  private void checkDevice(Settings settings) {
    if (!has(settings.device())) {
      throw new EngineException(
          "this machine has no CUDA device that LibTorch can use;"
              + " run on the CPU, or put the CUDA build of LibTorch on the class path");
    }
  }
}
