package org.archigram.runtime.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How large a file of text may be. */
final class TextLimits {
  private static final long MOST_BYTES = 256L << 20;

  private TextLimits() {}

  static void check(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new DataException(
          file.toString(), "", "is larger than 256 MB", "save it as npy, which is read faster");
    }
  }
}
