package org.archigram.runtime.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Small packages of small data sets, made for a test. */
final class Packages {
  private static final byte[] IMAGES = {
    0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 51, -1, 102
  };
  private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 2, 7, 3};

  private Packages() {}

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("train-images-idx3-ubyte", IMAGES);
    files.put("train-labels-idx1-ubyte", LABELS);
    files.put("t10k-images-idx3-ubyte", IMAGES);
    files.put("t10k-labels-idx1-ubyte", LABELS);
    return files;
  }

  static byte[] file(String name) {
    return Objects.requireNonNull(files().get(name));
  }

  static DataSet set(Registry registry, byte[] archive, String folder, String ending) {
    List<DataSet.Entry> entries =
        files().entrySet().stream()
            .map(
                e ->
                    new DataSet.Entry(
                        folder + e.getKey() + ending, e.getKey(), e.getValue().length))
            .toList();
    return new DataSet(
        "tiny", "Tiny", registry, "t/tiny-1.tgz", sum(archive), archive.length, entries);
  }

  private static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] npm(Map<String, byte[]> files) throws IOException {
    return gzip(tar("package/data/", files));
  }

  static byte[] debian(Map<String, byte[]> files) throws IOException {
    Map<String, byte[]> packed = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      packed.put(file.getKey() + ".gz", gzip(file.getValue()));
    }
    ByteArrayOutputStream xz = new ByteArrayOutputStream();
    try (OutputStream out = new XZOutputStream(xz, new LZMA2Options(0))) {
      out.write(tar("./usr/", packed));
    }
    ByteArrayOutputStream ar = new ByteArrayOutputStream();
    ar.write("!<arch>\n".getBytes(StandardCharsets.US_ASCII));
    member(ar, "debian-binary", "2.0".getBytes(StandardCharsets.US_ASCII));
    member(ar, "data.tar.xz", xz.toByteArray());
    return ar.toByteArray();
  }

  private static void member(OutputStream ar, String name, byte[] bytes) throws IOException {
    String header =
        "%-16s%-12d%-6d%-6d%-8s%-10d`\n".formatted(name, 0, 0, 0, "100644", bytes.length);
    ar.write(header.getBytes(StandardCharsets.US_ASCII));
    ar.write(bytes);
    if (bytes.length % 2 == 1) {
      ar.write('\n');
    }
  }

  private static byte[] tar(String folder, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    entry(tar, folder + "readme", new byte[700]);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      entry(tar, folder + file.getKey(), file.getValue());
    }
    tar.write(new byte[1024]);
    return tar.toByteArray();
  }

  private static void entry(OutputStream tar, String name, byte[] bytes) throws IOException {
    byte[] header = new byte[512];
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(path, 0, header, 0, path.length);
    byte[] size = "%011o".formatted(bytes.length).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, header, 124, size.length);
    tar.write(header);
    tar.write(bytes);
    tar.write(new byte[(512 - bytes.length % 512) % 512]);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
