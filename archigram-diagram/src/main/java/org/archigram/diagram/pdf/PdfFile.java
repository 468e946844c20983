package org.archigram.diagram.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.archigram.diagram.deflate.Zlib;

/** The numbered objects of a PDF file; the same objects make the same bytes. */
final class PdfFile {
  /** The comment of high bytes tells transfer programs that the file is not text. */
  private static final String HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

  private final List<byte[]> objects = new ArrayList<>();

  /** Takes a number for an object that comes later. */
  int reserve() {
    objects.add(new byte[0]);
    return objects.size();
  }

  void put(int number, String object) {
    objects.set(number - 1, bytes(object));
  }

  int add(String object) {
    int number = reserve();
    put(number, object);
    return number;
  }

  /** Adds a compressed stream; the entries go into its dictionary. */
  int addStream(String entries, byte[] content) {
    byte[] packed = Zlib.compress(content);
    var object = new ByteArrayOutputStream();
    object.writeBytes(
        bytes("<<" + entries + "/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n"));
    object.writeBytes(packed);
    object.writeBytes(bytes("\nendstream"));
    objects.add(object.toByteArray());
    return objects.size();
  }

  byte[] write(int catalog, int info) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(bytes(HEADER));
    var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    for (int number = 1; number <= objects.size(); number++) {
      table.append(tenDigits(out.size())).append(" 00000 n \n");
      out.writeBytes(bytes(number + " 0 obj\n"));
      out.writeBytes(objects.get(number - 1));
      out.writeBytes(bytes("\nendobj\n"));
    }
    String id = "<" + digest(out.toByteArray()) + ">";
    String trailer =
        "trailer\n<</Size %s/Root %s 0 R/Info %s 0 R/ID[%s%s]>>\nstartxref\n%s\n%%%%EOF\n"
            .formatted(objects.size() + 1, catalog, info, id, id, out.size());
    out.writeBytes(bytes(table + trailer));
    return out.toByteArray();
  }

  /** Any text as a PDF string, written so that nothing in it can end the string. */
  static String string(String text) {
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
    return "<FEFF" + HexFormat.of().withUpperCase().formatHex(utf16) + ">";
  }

  private static String tenDigits(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(10 - digits.length()) + digits;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
