package org.archigram.formats.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archigram.formats.graph.Operation;
import org.archigram.formats.onnx.file.OnnxFile;

/** The modules that a node's names tell of; exporters write them in several ways. */
final class Modules {
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
  private static final int DEEPEST = 24;

  private Modules() {}

  /** Where a node belongs, as far as its names tell. */
  static Operation.Home home(OnnxFile.Node node) {
    if (node.operator().endsWith("QuantizeLinear") && !node.operator().startsWith("De")) {
      return Operation.Home.READERS;
    }
    boolean told = node.names().node().contains("/") || node.hints().containsKey(OnnxFile.SCOPES);
    return told ? Operation.Home.TOLD : Operation.Home.BETWEEN;
  }

  /** The names of the modules around a node, from the outermost. */
  static List<String> of(OnnxFile.Node node) {
    String scopes = node.hints().get(OnnxFile.SCOPES);
    List<String> all = scopes != null ? listed(scopes) : path(node.names().node());
    return all.size() > DEEPEST ? all.subList(0, DEEPEST) : all;
  }

  /** {@code ['', 'model', 'model.h.0', 'add_1']}: full names, and the operation last. */
  private static List<String> listed(String written) {
    List<String> modules = new ArrayList<>();
    Matcher names = QUOTED.matcher(written);
    String before = "";
    while (names.find()) {
      String name = names.group(1);
      if (!name.isEmpty()) {
        String start = before + ".";
        modules.add(name.startsWith(start) ? name.substring(start.length()) : name);
        before = name;
      }
    }
    return modules.isEmpty() ? modules : modules.subList(0, modules.size() - 1);
  }

  /** {@code /layer1/layer1.0/conv1/Conv}: module by module, and the operation last. */
  private static List<String> path(String name) {
    List<String> parts =
        Arrays.stream(name.split("/", -1)).filter(part -> !part.isEmpty()).toList();
    return parts.size() < 2 ? List.of() : parts.subList(0, parts.size() - 1);
  }
}
