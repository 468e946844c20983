package org.archigram.cli.proof.visible;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.archigram.cli.proof.visible.Outline.Stroke;
import org.archigram.cli.proof.visible.Visible.Spot;

/** Looks at a PDF file of one page, by its operators. */
final class PdfSight {
  private static final Pattern OBJECT =
      Pattern.compile("(\\d+) 0 obj\n<<[^\n]*?>>\nstream\n(.*?)\nendstream", Pattern.DOTALL);
  private static final Pattern FONT =
      Pattern.compile("(\\d+) 0 obj\n<<[^\n]*/ToUnicode (\\d+) 0 R");
  private static final Pattern LETTER =
      Pattern.compile("1 beginbfchar\n<(\\w+)><(\\w+)>\nendbfchar");

  private final Map<String, String> streams = new HashMap<>();
  private final Map<String, Map<String, String>> fonts = new HashMap<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final Deque<String> operands = new ArrayDeque<>();
  private List<Stroke> path = new ArrayList<>();
  private Outline clip = new Outline(List.of());
  private boolean clipped;
  private String fill = "";
  private String stroke = "";
  private String width = "";
  private String dash = "";
  private String font = "";
  private String size = "";
  private List<String> matrix = List.of();

  private PdfSight() {}

  static List<Piece> of(byte[] file) {
    PdfSight sight = new PdfSight();
    sight.look(new String(file, StandardCharsets.ISO_8859_1));
    return sight.pieces;
  }

  private void look(String file) {
    Matcher object = OBJECT.matcher(file);
    while (object.find()) {
      streams.put(object.group(1), inflated(object.group(2)));
    }
    Matcher font = FONT.matcher(file);
    while (font.find()) {
      fonts.put("/F" + font.group(1), letters(streams.getOrDefault(font.group(2), "")));
    }
    Matcher contents = Pattern.compile("/Contents (\\d+) 0 R").matcher(file);
    if (!contents.find()) {
      throw new AssertionError("there is no page");
    }
    String page = streams.getOrDefault(contents.group(1), "");
    for (String token : page.split("\\s+")) {
      token(token);
    }
  }

  private static String inflated(String packed) {
    Inflater inflater = new Inflater();
    inflater.setInput(packed.getBytes(StandardCharsets.ISO_8859_1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0) {
          throw new AssertionError("a stream of the file ends too early");
        }
        out.write(buffer, 0, count);
      }
    } catch (DataFormatException broken) {
      throw new AssertionError(broken);
    } finally {
      inflater.end();
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static Map<String, String> letters(String map) {
    Map<String, String> letters = new HashMap<>();
    Matcher letter = LETTER.matcher(map);
    while (letter.find()) {
      byte[] utf16 = HexFormat.of().parseHex(letter.group(2));
      letters.put(letter.group(1), new String(utf16, StandardCharsets.UTF_16BE));
    }
    return letters;
  }

  private void token(String token) {
    switch (token) {
      case "m" -> pen('M');
      case "l" -> pen('L');
      case "c" -> pen('C');
      case "h" -> path.add(new Stroke('Z', List.of()));
      case "f" -> paint("fill " + fill);
      case "S" ->
          paint(clipped ? "hatch " + stroke : "stroke " + stroke + " " + width + " " + dash);
      case "W" -> clip = new Outline(path);
      case "n" -> path = new ArrayList<>();
      case "q" -> clipped = true;
      case "Q" -> clipped = false;
      case "rg" -> fill = color();
      case "RG" -> stroke = color();
      case "w" -> width = last();
      case "d" -> dash = dash();
      case "Tf" -> {
        size = last();
        font = last();
      }
      case "Tm" -> matrix = List.copyOf(operands);
      case "cm", "j", "BT", "ET" -> {
        // The page is turned as a whole; the rest says nothing of its own.
      }
      case "Tj" -> show(last());
      default -> {
        operands.add(token);
        return;
      }
    }
    operands.clear();
  }

  private String last() {
    return operands.removeLast();
  }

  private void pen(char sign) {
    List<Double> numbers = operands.stream().map(Double::valueOf).toList();
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      spots.add(new Spot(numbers.get(i), numbers.get(i + 1)));
    }
    path.add(new Stroke(sign, List.copyOf(spots)));
  }

  private void paint(String how) {
    pieces.add(new Piece(how.strip(), clipped ? clip : new Outline(path)));
    path = new ArrayList<>();
  }

  private String color() {
    StringBuilder color = new StringBuilder("#");
    for (String part : operands) {
      long value = Math.round(Double.parseDouble(part) * 255);
      color.append(String.format(Locale.ROOT, "%02x", value));
    }
    return color.toString();
  }

  private String dash() {
    String all = String.join(" ", operands);
    return all.substring(1, all.indexOf(']'));
  }

  private void show(String codes) {
    Map<String, String> known = fonts.getOrDefault(font, Map.of());
    StringBuilder text = new StringBuilder();
    for (int i = 1; i + 4 < codes.length(); i += 4) {
      text.append(known.getOrDefault(codes.substring(i, i + 4), "�"));
    }
    double y = Double.parseDouble(matrix.get(5));
    double x = Double.parseDouble(matrix.get(4));
    boolean turned = !matrix.get(1).equals("0.0000");
    pieces.add(Piece.letters(text.toString(), new Spot(x, y), size, fill, turned));
  }
}
