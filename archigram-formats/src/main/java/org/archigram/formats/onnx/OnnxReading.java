package org.archigram.formats.onnx;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.formats.graph.Graph;
import org.archigram.formats.onnx.fact.Facts;
import org.archigram.formats.onnx.file.FileReading;
import org.archigram.formats.onnx.file.FileWording;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.formats.onnx.file.Order;
import org.archigram.formats.onnx.file.Unreadable;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;

/** Reads a file and says what it computes, or what is wrong with it. */
public final class OnnxReading {
  private final String name;
  private final List<String> notes = new ArrayList<>();
  private Optional<Problem> problem = Optional.empty();

  /** Starts with the name of the file, which problems and places carry. */
  public OnnxReading(String name) {
    this.name = name;
  }

  /** What the file computes; nothing where it cannot be understood. */
  public Optional<Graph> read(InputStream bytes) throws IOException {
    Optional<OnnxFile> file = file(bytes);
    try {
      return file.isPresent() ? Optional.of(graph(file.get())) : Optional.empty();
    } catch (Unreadable e) {
      broken(e, "");
      return Optional.empty();
    }
  }

  /** The nodes of a file in the order of computation, and what it says besides. */
  public Optional<OnnxFile> file(InputStream bytes) throws IOException {
    FileReading reading = new FileReading(bytes);
    try {
      OnnxFile file = reading.read();
      OnnxFile.Graph ordered = new Order(file.graph(), Set.of()).ordered();
      if (ordered.outputs().isEmpty()) {
        throw FileWording.empty();
      }
      return Optional.of(new OnnxFile(file.producer(), file.opsets(), ordered, file.functions()));
    } catch (InvalidProtocolBufferException e) {
      broken(FileWording.damaged(), reading.path());
    } catch (Unreadable e) {
      broken(e, reading.path());
    }
    return Optional.empty();
  }

  private void broken(Unreadable why, String path) {
    Place place = new Place.AtPath(path.isEmpty() ? name : name + " " + path);
    problem = Optional.of(Problem.error(why.code(), String.valueOf(why.getMessage()), place));
  }

  private Graph graph(OnnxFile file) throws Unreadable {
    OnnxFile.Graph ordered = file.graph();
    long opset = file.opsets().getOrDefault("", 1L);
    Translation translation =
        new Translation(ordered, Facts.of(ordered, opset), name + " graph", Optional.empty());
    Graph graph = translation.graph(title());
    notes.addAll(Remarks.of(file, translation, graph));
    return graph;
  }

  /** The name of the file without its folder and ending. */
  public String title() {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceFirst("\\.[A-Za-z]+$", "");
    return plain.isEmpty() ? "model" : plain;
  }

  /** What kept the file from being understood. */
  public Optional<Problem> problem() {
    return problem;
  }

  /** What a reader should know besides: what fell away, and what was inferred. */
  public List<String> notes() {
    return List.copyOf(notes);
  }
}
