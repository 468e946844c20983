package org.archigram.runtime.data;

import java.io.IOException;
import java.nio.file.Path;

/** A format of files that hold one tensor. */
interface Format {
  /** Reads a file that may be damaged or hostile. */
  Floats read(Path file) throws IOException;

  /** Writes a file; {@code name} is what errors call it. */
  void write(Path file, Floats tensor, String name) throws IOException;
}
