package org.archigram.runtime.engine;

import java.nio.file.Path;

/** Something that runs programs. */
public interface Engine {

  /** Whether this machine has such a device, and the engine can use it. */
  boolean has(Settings.Device device);

  /**
   * Makes {@code script} ready to run.
   *
   * @throws EngineException when the text has a mistake, or the device is missing
   */
  Session open(Script script, Settings settings);

  /**
   * Reads a program that {@link Session#save} wrote.
   *
   * @throws EngineException when the file is missing, damaged, or of another kind
   */
  Session load(Path file, Settings settings);
}
