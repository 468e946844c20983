package org.archigram.runtime.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Session;

/** The bytes of a checkpoint: a mark, the version, the numbers, and a checksum of all of it. */
final class CheckpointFile {
  private static final long MARK = 0x41726368_69677261L; // "Archigra"
  private static final int VERSION = 2;
  private static final int CHUNK = 1 << 14;
  private static final int MOST_AXES = 64;

  private CheckpointFile() {}

  static void write(Checkpoint checkpoint, OutputStream to) throws IOException {
    CheckedOutputStream checked =
        new CheckedOutputStream(new BufferedOutputStream(to, 1 << 16), new CRC32C());
    DataOutputStream out = new DataOutputStream(checked);
    out.writeLong(MARK);
    out.writeInt(VERSION);
    out.writeLong(checkpoint.step());
    out.writeLong(checkpoint.seed());
    out.writeLong(checkpoint.standing().bestStep());
    out.writeDouble(checkpoint.standing().best());
    out.writeInt(checkpoint.standing().since());
    out.writeBoolean(checkpoint.standing().due());
    out.writeInt(checkpoint.parameters().size());
    for (Parameter parameter : checkpoint.parameters()) {
      out.writeBoolean(parameter.trained());
      write(parameter.name(), parameter.values(), out);
    }
    out.writeInt(checkpoint.memory().updates().size());
    for (long updates : checkpoint.memory().updates()) {
      out.writeLong(updates);
    }
    out.writeInt(checkpoint.memory().moments().size());
    for (Map.Entry<String, Floats> moment : checkpoint.memory().moments().entrySet()) {
      write(moment.getKey(), moment.getValue(), out);
    }
    out.writeLong(checked.getChecksum().getValue());
    out.flush();
  }

  private static void write(String name, Floats values, DataOutputStream out) throws IOException {
    out.writeUTF(name);
    out.writeInt(values.shape().size());
    for (int size : values.shape()) {
      out.writeInt(size);
    }
    float[] numbers = values.values();
    ByteBuffer bytes = ByteBuffer.allocate(4 * CHUNK);
    for (int start = 0; start < numbers.length; start += CHUNK) {
      int count = Math.min(CHUNK, numbers.length - start);
      bytes.asFloatBuffer().put(numbers, start, count);
      out.write(bytes.array(), 0, 4 * count);
    }
  }

  /** Throws {@link IOException} for anything but a whole checkpoint. */
  static Checkpoint read(InputStream from) throws IOException {
    CheckedInputStream checked =
        new CheckedInputStream(new BufferedInputStream(from, 1 << 16), new CRC32C());
    DataInputStream in = new DataInputStream(checked);
    if (in.readLong() != MARK || in.readInt() != VERSION) {
      throw new IOException("it is no checkpoint of this version");
    }
    long step = in.readLong();
    long seed = in.readLong();
    Checkpoint.Standing standing =
        new Checkpoint.Standing(in.readLong(), in.readDouble(), in.readInt(), in.readBoolean());
    Checkpoint checkpoint;
    try {
      checkpoint = new Checkpoint(step, seed, standing, parameters(in), memory(in));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IOException("a size in it cannot be", e);
    }
    long sum = checked.getChecksum().getValue();
    if (in.readLong() != sum) {
      throw new IOException("its checksum is another");
    }
    requireNumbers(checkpoint.parameters());
    return checkpoint;
  }

  /** Training writes none; a network with one would answer nothing but that. */
  private static void requireNumbers(List<Parameter> parameters) throws IOException {
    for (Parameter parameter : parameters) {
      for (float value : parameter.values().values()) {
        if (!Float.isFinite(value)) {
          throw new IOException("`" + parameter.name() + "` holds " + value);
        }
      }
    }
  }

  private static List<Parameter> parameters(DataInputStream in) throws IOException {
    List<Parameter> parameters = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      boolean trained = in.readBoolean();
      parameters.add(new Parameter(in.readUTF(), trained, floats(in)));
    }
    return parameters;
  }

  private static Session.Memory memory(DataInputStream in) throws IOException {
    List<Long> updates = new ArrayList<>();
    int goals = in.readInt();
    for (int i = 0; i < goals; i++) {
      updates.add(in.readLong());
    }
    Map<String, Floats> moments = new LinkedHashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      moments.put(in.readUTF(), floats(in));
    }
    return new Session.Memory(updates, moments);
  }

  /** Reads piece by piece, so that a damaged size ends at the end of the file, not of memory. */
  private static Floats floats(DataInputStream in) throws IOException {
    int axes = in.readInt();
    if (axes < 0 || axes > MOST_AXES) {
      throw new IOException("a size in it cannot be");
    }
    List<Integer> shape = new ArrayList<>();
    int elements = 1;
    for (int i = 0; i < axes; i++) {
      shape.add(in.readInt());
      elements = Math.multiplyExact(elements, shape.get(i));
    }
    float[] numbers = new float[0];
    byte[] bytes = new byte[4 * CHUNK];
    for (int start = 0; start < elements; start += CHUNK) {
      int count = Math.min(CHUNK, elements - start);
      in.readFully(bytes, 0, 4 * count);
      if (numbers.length < start + count) {
        long room = Math.min(elements, 2L * (start + count));
        numbers = java.util.Arrays.copyOf(numbers, (int) room);
      }
      ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers, start, count);
    }
    return new Floats(shape, numbers);
  }
}
