package org.archigram.cli.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.cli.json.Json;
import org.archigram.model.Axis;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.cost.Cost;

/** Writes a summary as JSON; its keys do not change from version to version. */
public final class SummaryJson {
  private SummaryJson() {}

  /** The whole file. A size is a number, or a text such as {@code 4·n²} where it is open. */
  public static String of(Summary summary) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", summary.name());
    json.put("inputs", ports(summary.inputs()));
    json.put("outputs", ports(summary.outputs()));
    json.put("axes", summary.axes().stream().map(axis -> axis(axis, summary)).toList());
    json.put("recurrent", summary.isRecurrent());
    json.put("recurrentAxes", List.copyOf(summary.recurrent().keySet()));
    json.put("recurrentOverDepth", summary.overDepth());
    costs(json, summary.root().cost());
    json.put("blocks", blocks(summary.root().parts()));
    return Json.lines(json);
  }

  private static Map<String, Object> axis(Axis axis, Summary summary) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", axis.name());
    json.put("steps", size(axis.steps()));
    json.put(
        "recurrent",
        Optional.ofNullable(summary.recurrent().get(axis.name())).map(Facts::words).orElse("no"));
    return json;
  }

  private static List<Map<String, Object>> ports(List<Summary.Port> ports) {
    return ports.stream().map(SummaryJson::port).toList();
  }

  private static Map<String, Object> port(Summary.Port port) {
    Type type = port.type();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", port.name());
    json.put("axes", type.axes());
    if (type.shape().ranked()) {
      json.put("shape", type.shape().head().stream().map(SummaryJson::size).toList());
    } else {
      json.put("shape", type.shape().toString());
    }
    json.put("element", type.element().toString());
    return json;
  }

  private static List<Map<String, Object>> blocks(List<Summary.Part> parts) {
    return parts.stream().map(SummaryJson::block).toList();
  }

  private static Map<String, Object> block(Summary.Part part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", part.name());
    json.put("block", part.block());
    part.copies().ifPresent(copies -> json.put("copies", size(copies)));
    json.put("outputs", ports(part.outputs()));
    costs(json, part.cost());
    json.put("blocks", blocks(part.parts()));
    return json;
  }

  private static void costs(Map<String, Object> json, Cost cost) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("trained", size(cost.trained()));
    parameters.put("fixed", size(cost.fixed()));
    parameters.put("stored", size(cost.stored()));
    json.put("parameters", parameters);
    Map<String, Object> macs = new LinkedHashMap<>();
    macs.put("perStep", size(cost.macsPerStep()));
    macs.put("total", size(cost.macs()));
    json.put("macs", macs);
  }

  private static Object size(Size size) {
    return size.known().isPresent() ? size.known().getAsLong() : size.toString();
  }
}
