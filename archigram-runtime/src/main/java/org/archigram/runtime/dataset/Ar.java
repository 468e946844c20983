package org.archigram.runtime.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The outer form of a Debian package: members behind headers. */
final class Ar {
  private static final String MAGIC = "!<arch>\n";
  private static final int HEADER = 60;
  private static final int NAME = 16;
  private static final int SIZE = 48;
  private static final int SIZE_LENGTH = 10;

  private Ar() {}

  /** The stream at the beginning of a member; what stands behind the member is not cut off. */
  static InputStream member(InputStream in, String name) throws IOException {
    String magic = new String(in.readNBytes(MAGIC.length()), StandardCharsets.US_ASCII);
    if (!magic.equals(MAGIC)) {
      throw new IOException("is no Debian package");
    }
    while (true) {
      byte[] header = in.readNBytes(HEADER);
      if (header.length < HEADER) {
        throw new IOException("the Debian package has no " + name);
      }
      String found = new String(header, 0, NAME, StandardCharsets.US_ASCII).strip();
      if (found.equals(name) || found.equals(name + "/")) {
        return in;
      }
      long size = size(header);
      in.skipNBytes(size + size % 2);
    }
  }

  private static long size(byte[] header) throws IOException {
    String size = new String(header, SIZE, SIZE_LENGTH, StandardCharsets.US_ASCII).strip();
    try {
      return Long.parseUnsignedLong(size);
    } catch (NumberFormatException e) {
      throw new IOException("the Debian package has a damaged header", e);
    }
  }
}
