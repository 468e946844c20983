package org.archigram.language.format;

import java.util.ArrayList;
import java.util.List;
import org.archigram.language.token.Kind;
import org.archigram.language.token.Token;

/** One statement, or the head of a body, on as many lines as it needs. */
final class Line {
  private static final int WIDTH = 100;
  private static final int CONTINUED = 4;

  private final List<Token> tokens;
  private final Brackets brackets;
  private final Spacing spacing;
  private final String text;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int margin;

  /**
   * Lays out tokens without line ends.
   *
   * @param text where they come from, to see which comments have a line of their own
   */
  Line(List<Token> tokens, String text) {
    this.tokens = tokens;
    this.brackets = new Brackets(tokens);
    this.spacing = new Spacing(tokens, brackets);
    this.text = text;
  }

  /** The lines, each with its indent. */
  List<String> lines(int indent) {
    margin = indent;
    boolean commented = tokens.stream().limit(tokens.size() - 1L).anyMatch(Line::isComment);
    if (commented) {
      keepComments(indent);
    } else {
      int end = tokens.size();
      int code = isComment(tokens.get(end - 1)) ? end - 1 : end;
      lay(0, code, indent);
      flat(code, end);
    }
    flush(indent);
    return lines;
  }

  private static boolean isComment(Token token) {
    return token.kind() == Kind.COMMENT || token.kind() == Kind.DOCUMENTATION;
  }

  private void flush(int next) {
    if (!line.isEmpty()) {
      lines.add(" ".repeat(margin) + line);
    }
    line.setLength(0);
    margin = next;
  }

  private void put(int i) {
    if (isComment(tokens.get(i))) {
      line.append(line.isEmpty() ? "" : "  ");
    } else if (!line.isEmpty() && spacing.space(i)) {
      line.append(' ');
    }
    line.append(spacing.text(i));
  }

  private void flat(int from, int to) {
    for (int i = from; i < to; i++) {
      put(i);
    }
  }

  /** A line ends behind each comment, and before each stage of a pipeline. */
  private void keepComments(int indent) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean comment = isComment(tokens.get(i));
      boolean own = comment && i > 0 && breaks(tokens.get(i - 1).end(), tokens.get(i).start());
      boolean stage = tokens.get(i).kind() == Kind.PIPE && brackets.depth(i) == 0;
      boolean after = i > 0 && isComment(tokens.get(i - 1));
      if (own || stage || after) {
        flush(indent + CONTINUED);
      }
      put(i);
    }
  }

  private boolean breaks(int from, int to) {
    return text.substring(from, to).chars().anyMatch(c -> c == '\n' || c == '\r');
  }

  /** Puts these tokens on this line if they fit, else on several. */
  private void lay(int from, int to, int indent) {
    int level = loosest(from, to);
    if (fits(from, to)) {
      flat(from, to);
    } else if (level < Levels.NONE) {
      chain(from, to, indent, level);
    } else {
      group(from, to, indent);
    }
  }

  private boolean fits(int from, int to) {
    int width = margin + line.codePointCount(0, line.length());
    for (int i = from; i < to && width <= WIDTH; i++) {
      String word = spacing.text(i);
      width += word.codePointCount(0, word.length());
      width += i > 0 && spacing.space(i) ? 1 : 0;
    }
    return width <= WIDTH;
  }

  /** The level of the sign before which to break. */
  private int loosest(int from, int to) {
    int level = Levels.NONE;
    for (int i = from; i < to; i++) {
      if (brackets.depth(i) == brackets.depth(from) && i > from) {
        level = Math.min(level, level(i));
      }
    }
    return level;
  }

  private int level(int i) {
    boolean start = tokens.get(i).kind() == Kind.SAMPLE && brackets.isType(i);
    return start ? Levels.START : spacing.isPrefix(i) ? Levels.NONE : Levels.of(tokens.get(i));
  }

  private void chain(int from, int to, int indent, int level) {
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      boolean here = i < to && brackets.depth(i) == brackets.depth(from) && level(i) == level;
      if (here || i == to) {
        lay(start, i, indent + (start == from ? 0 : CONTINUED));
        start = i;
        if (i < to) {
          flush(indent + CONTINUED);
        }
      }
    }
  }

  /** Breaks inside the widest brackets, if there are any with something inside. */
  private void group(int from, int to, int indent) {
    int open = widest(from, to);
    if (open < 0) {
      flat(from, to);
      return;
    }
    int close = brackets.partner(open);
    flat(from, open + 1);
    int start = open + 1;
    for (int i = start; i <= close; i++) {
      boolean separator = isSeparator(i) && brackets.depth(i) == brackets.depth(open) + 1;
      if (separator || i == close) {
        flush(indent + CONTINUED);
        int end = separator ? i + 1 : close;
        lay(start, end, indent + CONTINUED);
        start = end;
      }
    }
    flush(indent);
    flat(close, to);
  }

  private boolean isSeparator(int i) {
    return tokens.get(i).kind() == Kind.COMMA || tokens.get(i).kind() == Kind.SEMICOLON;
  }

  private int widest(int from, int to) {
    int best = -1;
    int width = 1;
    for (int i = from; i < to; i++) {
      boolean opens = tokens.get(i).kind() == Kind.LEFT || tokens.get(i).kind() == Kind.OPEN;
      if (opens && brackets.depth(i) == brackets.depth(from)) {
        int inside = brackets.partner(i) - i;
        best = inside > width ? i : best;
        width = Math.max(width, inside);
      }
    }
    return best;
  }
}
