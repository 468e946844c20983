package org.archigram.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
      return new OnnxReading(String.valueOf(file.getFileName()))
          .file(bytes)
          .map(read -> Scripting.of(file, read.graph(), read.opsets().getOrDefault("", 1L)));
    }
  }

  /** The bytes of a file with other numbers in some of its tensors. */
  public static byte[] rewritten(Path file, Map<String, float[]> numbers) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Optional<OnnxFile> read =
        new OnnxReading(String.valueOf(file.getFileName()))
            .file(new java.io.ByteArrayInputStream(bytes));
    for (OnnxFile.Tensor tensor : read.map(f -> f.graph().initializers()).orElse(List.of())) {
      float[] other = numbers.get(tensor.name());
      if (other != null) {
        TensorWriting.write(bytes, tensor, other);
      }
    }
    return bytes;
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
