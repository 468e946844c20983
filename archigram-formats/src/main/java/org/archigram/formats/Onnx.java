package org.archigram.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archigram.formats.graph.Graph;
import org.archigram.formats.graph.Nesting;
import org.archigram.formats.onnx.OnnxReading;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Problems;

/** Reads ONNX files; weights are not loaded. */
public final class Onnx {
  private Onnx() {}

  /** Reads the model in {@code file}. */
  public static Imported read(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return read(bytes, String.valueOf(file.getFileName()));
    }
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
