package org.archigram.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  @TempDir Path folder;

  private static Checkpoint at(long step, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = step + i * 0.25f;
    }
    return new Checkpoint(
        step,
        42,
        new Checkpoint.Standing(step, 0.5, 3),
        List.of(
            new Parameter("W", true, new Floats(List.of(size), values)),
            new Parameter("empty", false, new Floats(List.of(0, 3), new float[0]))),
        new Session.Memory(
            List.of(step),
            Map.of("loss.0.W", new Floats(List.of(), new float[] {Float.MIN_VALUE}))));
  }

  @Test
  void whatIsWrittenIsRead() {
    Checkpoints all = new Checkpoints(folder.resolve("deep/run"));
    Checkpoint checkpoint = at(7, 100_000);
    all.save(checkpoint);
    assertThat(all.latest()).contains(checkpoint);
    assertThat(new Checkpoints(folder.resolve("none")).latest()).isEmpty();
  }

  @Test
  void lastTwoAndTheBestAreKept() {
    Checkpoints all = new Checkpoints(folder);
    for (long step : List.of(0, 5, 900, 10_000)) {
      all.save(at(step, 3));
    }
    all.saveBest(at(5, 3));
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(
            "step-000000000900.checkpoint", "step-000000010000.checkpoint", "best.checkpoint");
    assertThat(all.latest()).contains(at(10_000, 3));
    assertThat(all.best()).contains(at(5, 3));
  }

  /** Linux has a file that is as full as a disk can be; the next checkpoint is written to it. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsToldAndLosesNothing() throws IOException {
    Checkpoints all = new Checkpoints(folder);
    all.save(at(1, 3));
    Files.createSymbolicLink(
        folder.resolve("step-000000000002.checkpoint.unfinished"), Path.of("/dev/full"));
    assertThatThrownBy(() -> all.save(at(2, 100_000)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("the checkpoint of step 2 could not be written")
        .hasMessageContaining("No space left on device; those before it are kept");
    assertThat(folder.toFile().list()).containsExactly("step-000000000001.checkpoint");
    assertThat(all.latest()).contains(at(1, 3));
    assertThat(all.save(at(2, 3))).exists();
  }

  @Test
  void damagedCheckpointIsPassedOver() throws IOException {
    Checkpoints all = new Checkpoints(folder);
    all.save(at(1, 3));
    Path newest = all.save(at(2, 3));
    byte[] bytes = Files.readAllBytes(newest);
    Files.write(newest, Arrays.copyOf(bytes, bytes.length - 1));
    List<Path> damaged = new ArrayList<>();
    assertThat(all.latest(damaged::add)).contains(at(1, 3));
    assertThat(damaged).containsExactly(newest);
    Files.write(folder.resolve("step-000000000001.checkpoint"), new byte[9]);
    assertThatThrownBy(all::latest).hasMessageContaining("are damaged");
  }

  @Test
  void anyChangedByteIsNoticed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CheckpointFile.write(at(3, 2), out);
    byte[] bytes = out.toByteArray();
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 0x40;
      assertThatThrownBy(() -> CheckpointFile.read(new ByteArrayInputStream(changed)))
          .as("byte " + i)
          .isInstanceOf(IOException.class);
      byte[] cut = Arrays.copyOf(bytes, i);
      assertThatThrownBy(() -> CheckpointFile.read(new ByteArrayInputStream(cut)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void unfinishedFileIsIgnoredAndOverwritten() throws IOException {
    Checkpoints all = new Checkpoints(folder);
    all.save(at(1, 3));
    Files.write(folder.resolve("step-000000000002.checkpoint.unfinished"), new byte[1000]);
    assertThat(all.latest()).contains(at(1, 3));
    all.save(at(2, 3));
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void folderThatCannotBeWrittenIsSaidInWords() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThatThrownBy(() -> new Checkpoints(file).save(at(1, 3)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("the checkpoint of step 1 could not be written to " + file);
  }
}
