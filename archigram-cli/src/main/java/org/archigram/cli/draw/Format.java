package org.archigram.cli.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.diagram.json.SceneJson;
import org.archigram.diagram.pdf.Pdf;
import org.archigram.diagram.png.Png;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.svg.Lettering;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.tikz.Tikz;

/** The kinds of files that a picture can be written to. */
public enum Format {
  SVG("svg"),
  PDF("pdf"),
  PNG("png"),
  TIKZ("tex", "tikz"),
  JSON("json");

  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /** The ending of its files. */
  public String ending() {
    return endings.get(0);
  }

  /** The words for the formats, as typed. */
  public static List<String> words() {
    return Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The format that the ending of a file's name asks for. */
  public static Optional<Format> ofFile(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.endings.contains(ending)).findFirst();
  }

  /** Writes a scene; {@code scale} is for pixels. */
  public void write(Scene scene, double scale, OutputStream out) throws IOException {
    write(scene, scale, Lettering.FONTS, out);
  }

  /** Writes a scene; {@code scale} is for pixels, {@code lettering} for texts of SVG. */
  public void write(Scene scene, double scale, Lettering lettering, OutputStream out)
      throws IOException {
    switch (this) {
      case SVG -> out.write(Svg.write(scene, lettering).getBytes(StandardCharsets.UTF_8));
      case PDF -> out.write(Pdf.write(scene));
      case PNG -> out.write(png(scene, scale));
      case TIKZ -> out.write(Tikz.write(scene).getBytes(StandardCharsets.UTF_8));
      case JSON -> out.write(SceneJson.write(scene).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] png(Scene scene, double scale) {
    try {
      return Png.write(scene, scale);
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          String.valueOf(e.getMessage()),
          "choose a smaller --scale, or a picture of lines: svg, pdf");
    }
  }
}
