package org.archigram.runtime.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Fetches one file, and goes on where an earlier try stopped.
 *
 * @param bytes how large the file is; not one byte more is taken
 */
record Download(String address, long bytes, Progress progress) {
  private static final int TRIES = 3;
  private static final int WAIT_MILLIS = 20_000;

  /** Hears how many bytes are there. */
  interface Progress {
    void at(long done, long all);
  }

  /** Fetches into {@code part}, of which the beginning may be there. */
  void to(Path part) throws IOException {
    for (int tries = 1; size(part) != bytes; tries++) {
      long before = size(part);
      try {
        rest(part, before > bytes ? 0 : before);
        if (size(part) != bytes) {
          throw new IOException("the file ends after " + size(part) + " of " + bytes + " bytes");
        }
      } catch (IOException e) {
        if (tries >= TRIES || size(part) <= before) {
          throw e;
        }
      }
    }
  }

  private static long size(Path part) throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }

  private void rest(Path part, long from) throws IOException {
    URLConnection connection = URI.create(address).toURL().openConnection();
    connection.setConnectTimeout(WAIT_MILLIS);
    connection.setReadTimeout(WAIT_MILLIS);
    connection.setUseCaches(false);
    connection.setRequestProperty("User-Agent", "archigram");
    if (from > 0) {
      connection.setRequestProperty("Range", "bytes=" + from + "-");
    }
    try (InputStream in = connection.getInputStream()) {
      long start = goesOn(connection) ? from : 0;
      copy(in, part, start);
    }
  }

  private static boolean goesOn(URLConnection connection) throws IOException {
    if (!(connection instanceof HttpURLConnection http)) {
      return false;
    }
    int code = http.getResponseCode();
    if (code != HttpURLConnection.HTTP_OK && code != HttpURLConnection.HTTP_PARTIAL) {
      throw new IOException("the server answers " + code);
    }
    return code == HttpURLConnection.HTTP_PARTIAL;
  }

  private void copy(InputStream in, Path part, long start) throws IOException {
    StandardOpenOption how =
        start > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    try (OutputStream out =
        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      byte[] buffer = new byte[1 << 16];
      long done = start;
      progress.at(done, bytes);
      int read = in.read(buffer);
      while (read >= 0) {
        done += read;
        if (done > bytes) {
          throw new IOException("the file is larger than " + bytes + " bytes");
        }
        out.write(buffer, 0, read);
        progress.at(done, bytes);
        read = in.read(buffer);
      }
    }
  }
}
