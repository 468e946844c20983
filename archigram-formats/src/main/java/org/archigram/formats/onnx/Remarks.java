package org.archigram.formats.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archigram.formats.graph.Graph;
import org.archigram.formats.onnx.file.OnnxFile;

/** Says what fell away on the way to the model, and what the file could not tell. */
final class Remarks {
  private Remarks() {}

  static List<String> of(OnnxFile file, Translation translation, Graph graph) {
    List<String> remarks = new ArrayList<>();
    String producer = file.producer().isEmpty() ? "an unnamed program" : file.producer();
    remarks.add(
        "%s nodes written by %s, opset %s"
            .formatted(file.graph().nodes().size(), producer, file.opsets().getOrDefault("", 1L)));
    folded(translation.folded).ifPresent(remarks::add);
    if (translation.inputsTakenForWeights() > 0) {
      remarks.add(
          "the file holds no weights: %s inputs are taken for weights, by their names and uses"
              .formatted(translation.inputsTakenForWeights()));
    }
    if (translation.folded.copies > 0) {
      remarks.add(
          "%s weights are stored once but named apart: each counts as its own"
              .formatted(translation.folded.copies));
    }
    if (file.functions() > 0) {
      remarks.add("%s functions of the file's own are not opened".formatted(file.functions()));
    }
    boolean named = graph.operations().stream().anyMatch(o -> !o.scope().isEmpty());
    remarks.add(
        "inferred, because the format does not store it: blocks from "
            + (named ? "the names of nodes" : "repeated patterns")
            + ", and which weights are shared; whether weights were trained is not stored");
    return remarks;
  }

  private static java.util.Optional<String> folded(Folded folded) {
    String parts =
        Stream.of(
                counted(folded.constants, "constants"),
                counted(folded.arranged, "steps that only arrange weights"),
                counted(
                    folded.renamings,
                    "identities, casts, dropouts and reshapes that change nothing"),
                counted(folded.shapes, "computations of shapes and constants"),
                counted(folded.unused, "nodes that no output needs"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return parts.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of("folded away: " + parts);
  }

  private static String counted(int count, String what) {
    return count == 0 ? "" : count + " " + what;
  }
}
