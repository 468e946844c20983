package org.archigram.diagram.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.PathData;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.text.Run;

/** Writes each kind of mark as an object. */
final class MarkJson implements Mark.Visitor<Boolean> {
  private final SceneJson scene;
  private final JsonGenerator json;

  MarkJson(SceneJson scene, JsonGenerator json) {
    this.scene = scene;
    this.json = json;
  }

  private interface Body {
    void write() throws IOException;
  }

  private boolean object(String mark, Body body) {
    try {
      json.writeStartObject();
      json.writeStringField("mark", mark);
      body.write();
      json.writeEndObject();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Boolean group(Mark.Group group) {
    return object(
        "group",
        () -> {
          json.writeStringField("id", group.id());
          json.writeStringField("kind", group.kind());
          scene.caption(group.caption());
          json.writeObjectFieldStart("data");
          for (Map.Entry<String, String> fact : group.data().entrySet()) {
            json.writeStringField(fact.getKey(), fact.getValue());
          }
          json.writeEndObject();
          json.writeArrayFieldStart("marks");
          group.marks().forEach(mark -> mark.accept(this));
          json.writeEndArray();
        });
  }

  @Override
  public Boolean shape(Mark.Shape shape) {
    return object(
        "shape",
        () -> {
          json.writeStringField("path", PathData.of(shape.path()));
          style(shape.style());
        });
  }

  private void style(Style style) throws IOException {
    scene.color("fill", style.fill());
    scene.color("hatch", style.hatch());
    scene.color("stroke", style.stroke());
    if (style.stroke().isPresent()) {
      scene.number("strokeWidth", style.strokeWidth());
    }
    if (!style.dash().isEmpty()) {
      json.writeArrayFieldStart("dash");
      for (double length : style.dash()) {
        scene.number(length);
      }
      json.writeEndArray();
    }
  }

  @Override
  public Boolean text(Mark.Text text) {
    return object(
        "text",
        () -> {
          Label label = text.label();
          json.writeStringField("text", label.reading());
          json.writeStringField("tex", label.tex());
          scene.color("fill", Optional.of(text.color()));
          scene.point(text.at());
          scene.number("angle", text.angle());
          json.writeStringField("hold", text.hold().name().toLowerCase(Locale.ROOT));
          scene.number("width", label.width());
          scene.number("ascent", label.ascent());
          scene.number("descent", label.descent());
          runs(label);
          rules(label);
        });
  }

  private void runs(Label label) throws IOException {
    json.writeArrayFieldStart("runs");
    for (Run run : label.runs()) {
      json.writeStartObject();
      json.writeStringField("text", run.text());
      json.writeStringField("font", run.font().family());
      scene.number("size", run.size());
      scene.point(run.at());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void rules(Label label) throws IOException {
    if (label.rules().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("rules");
    for (Box rule : label.rules()) {
      scene.box(rule);
    }
    json.writeEndArray();
  }
}
