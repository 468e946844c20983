package org.archigram.runtime.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that could not be written; what was there before still is. */
public final class WriteException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  WriteException(Path file, IOException cause) {
    super("`" + file + "` cannot be written: " + reason(cause), cause);
  }

  /** Why, in words and without the name of a file. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    if (e instanceof NoSuchFileException) {
      return "its folder is not there";
    }
    if (e instanceof EOFException) {
      return "it ends too early";
    }
    String said = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
    return said == null ? e.getClass().getSimpleName() : said;
  }
}
