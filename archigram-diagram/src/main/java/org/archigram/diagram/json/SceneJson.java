package org.archigram.diagram.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Scene;

/**
 * Writes a scene as JSON, for viewers that draw it themselves.
 *
 * <p>Lengths are in points, y downwards; {@code docs/scene.md} lists the keys. What one version of
 * the form says stays true: keys may be added, none changes its meaning.
 */
public final class SceneJson {
  /** The version of the form. */
  public static final int VERSION = 1;

  private final JsonGenerator json;

  private SceneJson(JsonGenerator json) {
    this.json = json;
  }

  /** The whole file, in one line. */
  public static String write(Scene scene) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      new SceneJson(json).scene(scene);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string takes everything
    }
    return text + "\n";
  }

  private void scene(Scene scene) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", "archigram-scene");
    json.writeNumberField("version", VERSION);
    number("width", scene.width());
    number("height", scene.height());
    caption(scene.caption());
    color("background", scene.background());
    json.writeArrayFieldStart("marks");
    MarkJson marks = new MarkJson(this, json);
    scene.marks().forEach(mark -> mark.accept(marks));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What the picture or a part of it says in words; nothing where it says nothing. */
  void caption(Caption caption) throws IOException {
    if (!caption.title().isEmpty()) {
      json.writeStringField("title", caption.title());
    }
    if (!caption.description().isEmpty()) {
      json.writeStringField("description", caption.description());
    }
  }

  /** A colour as in CSS; nothing where there is none. */
  void color(String key, Optional<Color> color) throws IOException {
    if (color.isPresent()) {
      json.writeStringField(key, color.get().hex());
    }
  }

  /** A length or an angle, with three digits behind the point. */
  void number(String key, double value) throws IOException {
    json.writeFieldName(key);
    number(value);
  }

  /** A number in a list. */
  void number(double value) throws IOException {
    json.writeNumber(Decimals.write(value));
  }

  /** A place as its two coordinates. */
  void point(Point point) throws IOException {
    number("x", point.x());
    number("y", point.y());
  }

  /** A box as its left, top, width and height. */
  void box(Box box) throws IOException {
    json.writeStartArray();
    number(box.x());
    number(box.y());
    number(box.width());
    number(box.height());
    json.writeEndArray();
  }
}
