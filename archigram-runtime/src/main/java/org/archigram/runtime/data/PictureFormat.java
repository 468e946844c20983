package org.archigram.runtime.data;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Pictures in PNG or JPEG, as numbers from 0 (black) to 1. */
final class PictureFormat implements Format {
  private static final long MOST_PIXELS = 1L << 25;

  private final String format;

  /** Pictures of a format that Java knows by this name. */
  PictureFormat(String format) {
    this.format = format;
  }

  @Override
  public Floats read(Path file) throws IOException {
    return with(file, reader -> tensor(file.toString(), decoded(file.toString(), reader)));
  }

  /** The width and the height, from what stands before the pixels. */
  int[] size(Path file) throws IOException {
    return with(file, reader -> new int[] {reader.getWidth(0), reader.getHeight(0)});
  }

  private interface Work<T> {
    T of(ImageReader reader) throws IOException;
  }

  private <T> T with(Path file, Work<T> work) throws IOException {
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
      try {
        if (!reader.getOriginatingProvider().canDecodeInput(in)) {
          throw new DataException(
              file.toString(),
              "",
              "is no " + format.toUpperCase(Locale.ROOT) + " picture",
              "save it as what its name says");
        }
        // Without its texts and profiles, which a hostile picture may blow up.
        reader.setInput(in, true, true);
        return work.of(reader);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage decoded(String file, ImageReader reader) {
    try {
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) {
        throw new DataException(
            file, "", "has " + pixels + " pixels, more than " + MOST_PIXELS, "scale it down");
      }
      return reader.read(0);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The decoder of the JDK also fails in these ways where a picture is damaged.
      throw new DataException(file, "", "is a damaged picture", "save it again");
    }
  }

  private static Floats tensor(String file, BufferedImage image) {
    Pixels pixels = pixels(image);
    int channels = pixels.grey() ? 1 : 3;
    int width = image.getWidth();
    int height = image.getHeight();
    float[] values = new float[channels * height * width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (!pixels.opaque(x, y)) {
          throw new DataException(
              file,
              "pixel " + x + ", " + y,
              "is transparent",
              "save the picture on a plain background, without transparency");
        }
        for (int c = 0; c < channels; c++) {
          values[(c * height + y) * width + x] = pixels.level(x, y, c);
        }
      }
    }
    return new Floats(List.of(1, channels, height, width), values);
  }

  /** Levels from 0 to 1. */
  private interface Pixels {
    boolean grey();

    boolean opaque(int x, int y);

    float level(int x, int y, int channel);
  }

  private static Pixels pixels(BufferedImage image) {
    return image.getColorModel() instanceof IndexColorModel colors
        ? new Indexed(image.getRaster(), colors)
        : new Direct(image.getRaster(), deepest(image.getRaster()));
  }

  private static float deepest(Raster raster) {
    return raster.getDataBuffer().getDataType() == DataBuffer.TYPE_USHORT ? 65535 : 255;
  }

  /** Levels as they are stored; asking the picture for colours would bend grey ones. */
  private record Direct(Raster raster, float deepest) implements Pixels {
    @Override
    public boolean grey() {
      return raster.getNumBands() < 3;
    }

    @Override
    public boolean opaque(int x, int y) {
      int bands = raster.getNumBands();
      return bands % 2 == 1 || raster.getSample(x, y, bands - 1) == (int) deepest;
    }

    @Override
    public float level(int x, int y, int channel) {
      return raster.getSample(x, y, channel) / deepest;
    }
  }

  /** Levels by a table of colours. */
  private record Indexed(Raster raster, IndexColorModel colors) implements Pixels {
    @Override
    public boolean grey() {
      for (int i = 0; i < colors.getMapSize(); i++) {
        if (colors.getRed(i) != colors.getGreen(i) || colors.getRed(i) != colors.getBlue(i)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean opaque(int x, int y) {
      return colors.getAlpha(raster.getSample(x, y, 0)) == 255;
    }

    @Override
    public float level(int x, int y, int channel) {
      int rgb = colors.getRGB(raster.getSample(x, y, 0));
      return (rgb >> (16 - 8 * channel) & 0xff) / 255f;
    }
  }

  @Override
  public void write(Path file, Floats tensor, String name) {
    throw new DataException(name, "", "pictures are read only", "write npy, csv or json");
  }
}
