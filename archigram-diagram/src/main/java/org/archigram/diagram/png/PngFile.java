package org.archigram.diagram.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.archigram.diagram.deflate.Zlib;
import org.archigram.diagram.scene.Caption;

/** Writes pixels as PNG; the bytes depend on nothing but the pixels. */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final double POINTS_PER_METRE = 72 / 0.0254;

  /** The filter that stores each byte as its difference from the one above. */
  private static final byte UP = 2;

  private static final byte RGB = 2;
  private static final byte RGBA = 6;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static byte[] write(Raster raster, Caption caption, double scale) {
    var file = new PngFile();
    file.out.writeBytes(SIGNATURE);
    file.header(raster);
    file.density(scale);
    if (!caption.title().isEmpty()) {
      file.text("Title", caption.title());
    }
    file.chunk("IDAT", Zlib.compress(rows(raster)));
    file.chunk("IEND", new byte[0]);
    return file.out.toByteArray();
  }

  private void header(Raster raster) {
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(raster.width()).putInt(raster.height());
    header.put((byte) 8).put(raster.opaque() ? RGB : RGBA);
    chunk("IHDR", header.array());
  }

  private void density(double scale) {
    int perMetre = (int) Math.round(scale * POINTS_PER_METRE);
    chunk("pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
  }

  private void text(String key, String value) {
    chunk("iTXt", (key + "\0\0\0\0\0" + value.replace('\0', ' ')).getBytes(StandardCharsets.UTF_8));
  }

  private void chunk(String name, byte[] content) {
    byte[] tag = name.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(tag);
    crc.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(tag);
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static byte[] rows(Raster raster) {
    int width = raster.width();
    int channels = raster.opaque() ? 3 : 4;
    ByteBuffer rows = ByteBuffer.allocate((channels * width + 1) * raster.height());
    var above = new int[width];
    var row = new int[width];
    for (int y = 0; y < raster.height(); y++) {
      rows.put(UP);
      for (int x = 0; x < width; x++) {
        row[x] = raster.pixel(x, y);
        rows.put((byte) ((row[x] >> 16) - (above[x] >> 16)));
        rows.put((byte) ((row[x] >> 8) - (above[x] >> 8)));
        rows.put((byte) (row[x] - above[x]));
        if (channels == 4) {
          rows.put((byte) ((row[x] >>> 24) - (above[x] >>> 24)));
        }
      }
      System.arraycopy(row, 0, above, 0, width);
    }
    return rows.array();
  }
}
