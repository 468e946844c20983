package org.archigram.formats;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.formats.graph.Graph;
import org.archigram.formats.graph.Nesting;
import org.archigram.formats.onnx.OnnxReading;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.formats.onnx.file.TensorWriting;
import org.archigram.formats.script.ModelScript;
import org.archigram.formats.script.Scripting;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Problems;

/** Reads ONNX files; weights are read only when they are asked for. */
public final class Onnx {
  private Onnx() {}

  /** Reads the model in {@code file}. */
  public static Imported read(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return read(bytes, String.valueOf(file.getFileName()));
    }
  }

  /**
   * The program of a model that runs with the weights that the file holds.
   *
   * @return nothing where the file cannot be read; {@link #read(Path)} says why
   * @throws UnsupportedOperationException where an operator of the file does not run, by its name
   */
  public static Optional<ModelScript> program(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      OnnxReading reading = new OnnxReading(String.valueOf(file.getFileName()));
      return reading
          .file(bytes)
          .map(
              read ->
                  Scripting.of(
                      file, reading.title(), read.graph(), read.opsets().getOrDefault("", 1L)));
    }
  }

  /**
   * Makes sure that numbers of some tensors can be written over.
   *
   * @throws IOException where they cannot, with the tensor's name
   */
  public static void requireRewritable(Path file, Collection<String> names) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (OnnxFile.Tensor tensor : tensors(file, bytes)) {
      if (names.contains(tensor.name())) {
        TensorWriting.place(bytes, tensor);
      }
    }
  }

  /** The bytes of a file with other numbers in some of its tensors. */
  public static byte[] rewritten(Path file, Map<String, float[]> numbers) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (OnnxFile.Tensor tensor : tensors(file, bytes)) {
      float[] other = numbers.get(tensor.name());
      if (other != null) {
        TensorWriting.write(bytes, tensor, other);
      }
    }
    return bytes;
  }

  private static List<OnnxFile.Tensor> tensors(Path file, byte[] bytes) throws IOException {
    return new OnnxReading(String.valueOf(file.getFileName()))
        .file(new ByteArrayInputStream(bytes))
        .map(read -> read.graph().initializers())
        .orElse(List.of());
  }

  /** Reads a model; {@code name} is what problems and places call it. */
  public static Imported read(InputStream bytes, String name) throws IOException {
    OnnxReading reading = new OnnxReading(name);
    Optional<Graph> graph = reading.read(bytes);
    List<String> notes = reading.notes();
    Optional<Architecture> architecture =
        graph.map(found -> Nesting.of(found, String.join("\n", notes)));
    return new Imported(architecture, Problems.of(reading.problem().stream().toList()), notes);
  }
}
