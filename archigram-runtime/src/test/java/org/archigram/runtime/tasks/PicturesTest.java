package org.archigram.runtime.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Listener;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
  private static final int EACH = 28 * 28;

  @TempDir Path folder;

  private final Task digits = Tasks.find("digits").orElseThrow();

  /** Picture i of a part is filled with i, and labelled with i % 3. */
  @BeforeEach
  void write() throws IOException {
    write("train", 20);
    write("t10k", 10);
  }

  private void write(String part, int count) throws IOException {
    ByteBuffer images = ByteBuffer.allocate(16 + count * EACH);
    images.putInt(0x803).putInt(count).putInt(28).putInt(28);
    ByteBuffer labels = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
    for (int i = 0; i < count; i++) {
      for (int p = 0; p < EACH; p++) {
        images.put((byte) i);
      }
      labels.put((byte) (i % 3));
    }
    Files.write(folder.resolve(part + "-images-idx3-ubyte"), images.array());
    Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
  }

  private Store store() {
    return new Store(Optional.of(folder), folder, Map.of(), Listener.NONE);
  }

  @Test
  void batchesAreImagesWithTheirLabels() {
    Map<String, Floats> batch = digits.examples(1, store()).batch(0, 20);
    Floats images = Kind.get(batch, "image");
    assertThat(images.shape()).isEqualTo(List.of(20, 1, 28, 28));
    for (int i = 0; i < 20; i++) {
      int level = Math.round(255 * images.values()[i * EACH]);
      assertThat(Kind.get(batch, "label").values()[i]).isEqualTo(level % 3);
    }
  }

  @Test
  void errorsAreCountedOnWhatIsHeldOut() {
    Examples examples = digits.examples(1, store());
    assertThat(examples.baseline().value()).isEqualTo(0.6);
    double error =
        examples.measure(
            inputs -> {
              Floats images = Kind.get(inputs, "image");
              float[] scores = new float[10 * images.batch()];
              for (int i = 0; i < images.batch(); i++) {
                int level = Math.round(255 * images.values()[i * EACH]);
                scores[10 * i + (level == 9 ? 5 : level % 3)] = 1;
              }
              return new Floats(List.of(images.batch(), 10), scores);
            });
    assertThat(error).isCloseTo(0.1, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void viewsAreTheSamePictureInOtherForms() {
    float[] values = new float[2 * EACH];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    Floats images = new Floats(List.of(2, 1, 28, 28), values);
    for (Task.View view : digits.views()) {
      Floats changed = view.change().apply(images);
      assertThat(changed.shape()).isEqualTo(view.as().batch(2));
      assertThat(sum(changed)).isEqualTo(sum(images) * (view.as().shape().get(0) == 3 ? 3 : 1));
    }
    Floats padded = digits.views().get(3).change().apply(images);
    // Row 5, column 7 of the third channel of the second picture.
    assertThat(padded.values()[((3 + 2) * 32 + 5 + 2) * 32 + 7 + 2]).isEqualTo(EACH + 5 * 28 + 7);
  }

  private static double sum(Floats tensor) {
    double sum = 0;
    for (float value : tensor.values()) {
      sum += value;
    }
    return sum;
  }

  @Test
  void withoutFilesTheErrorSaysSo() throws IOException {
    Files.delete(folder.resolve("train-labels-idx1-ubyte"));
    assertThatThrownBy(() -> digits.examples(1, store()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("train-labels-idx1-ubyte");
  }
}
