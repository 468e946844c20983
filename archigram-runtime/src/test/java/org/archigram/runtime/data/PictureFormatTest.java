package org.archigram.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatTest {
  @TempDir Path folder;

  private Path png(BufferedImage image) throws IOException {
    Path file = folder.resolve("a.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void greyLevelsAreReadAsTheyAreStored() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(0, 0, 0, 51);
    image.getRaster().setSample(1, 0, 0, 255);
    assertThat(TensorFiles.read(png(image)))
        .isEqualTo(new Floats(List.of(1, 1, 1, 2), new float[] {0.2f, 1}));
  }

  @Test
  void deepGreyLevelsAreReadToo() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 13107);
    assertThat(TensorFiles.read(png(image)).values()).containsExactly(0.2f);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void coloursAreThreeChannels(int type) throws IOException {
    BufferedImage image = new BufferedImage(2, 2, type);
    for (int i = 0; i < 4; i++) {
      image.setRGB(i % 2, i / 2, i == 1 ? 0xffff3300 : 0xff0000ff);
    }
    assertThat(TensorFiles.read(png(image)))
        .isEqualTo(
            new Floats(List.of(1, 3, 2, 2), new float[] {0, 1, 0, 0, 0, 0.2f, 0, 0, 1, 0, 1, 1}));
  }

  @Test
  void picturesOfTwoColoursAreGrey() throws IOException {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_BINARY);
    image.setRGB(1, 0, 0xffffffff);
    assertThat(TensorFiles.read(png(image)))
        .isEqualTo(new Floats(List.of(1, 1, 1, 3), new float[] {0, 1, 0}));
  }

  @Test
  void transparentPixelsAreRefused() throws IOException {
    Path file = png(new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB));
    assertThatThrownBy(() -> TensorFiles.read(file)).hasMessageContaining("is transparent");
  }

  @Test
  void hugePicturesAreRefusedBeforeTheyAreDecoded() throws IOException {
    byte[] bytes = Files.readAllBytes(png(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB)));
    ByteBuffer header = ByteBuffer.wrap(bytes);
    header.putInt(16, 60_000).putInt(20, 60_000);
    CRC32 sum = new CRC32();
    sum.update(bytes, 12, 17);
    header.putInt(29, (int) sum.getValue());
    Path file = Files.write(folder.resolve("bomb.png"), bytes);
    assertThatThrownBy(() -> TensorFiles.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has 3600000000 pixels");
  }

  @Test
  void damagedPicturesAreRefusedAndNeverCrash() throws IOException {
    BufferedImage image = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB);
    byte[] bytes = Files.readAllBytes(png(image));
    Random random = new Random(5);
    for (int i = 0; i < 1000; i++) {
      byte[] damaged =
          Arrays.copyOf(bytes, i % 2 == 0 ? random.nextInt(bytes.length) : bytes.length);
      for (int k = 0; k < 3 && damaged.length > 0; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("b.png"), damaged);
      try {
        assertThat(TensorFiles.read(file).shape()).hasSize(4);
      } catch (DataException e) {
        assertThat(e.file()).endsWith("b.png");
      }
    }
  }
}
