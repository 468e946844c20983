package org.archigram.language.format;

import java.util.ArrayList;
import java.util.List;
import org.archigram.language.token.Kind;
import org.archigram.language.token.SyntaxErrors;
import org.archigram.language.token.Token;
import org.archigram.language.token.Tokens;
import org.archigram.model.problem.Source;

/** Lays out the tokens of a text without errors, comments included. */
public final class Layout {
  private static final int INDENT = 2;

  private final String text;
  private final List<Token> tokens;
  private final List<String> out = new ArrayList<>();
  private final List<Token> statement = new ArrayList<>();
  private int depth;
  private int end;
  private boolean opened = true;
  private boolean closed;
  private boolean used;

  private Layout(Source source) {
    this.text = source.text();
    this.tokens = Tokens.of(new SyntaxErrors(source)).all();
  }

  /** The text in its canonical layout. <b>Before:</b> it has no errors of syntax. */
  public static String of(Source source) {
    return new Layout(source).write();
  }

  private String write() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case END, EOF -> flush();
        case BEGIN -> begin(token);
        case FINISH -> finish(token);
        case COMMENT, DOCUMENTATION -> comment(token);
        default -> add(token);
      }
    }
    return out.isEmpty() ? "" : String.join("\n", out) + "\n";
  }

  private void add(Token token) {
    if (statement.isEmpty()) {
      blank(token);
    }
    statement.add(token);
    end = token.end();
  }

  /** At most one empty line, none inside of braces, always one behind an item. */
  private void blank(Token next) {
    boolean between = depth == 0 && (closed || (used && !next.is("use")));
    if (!opened && (between || newlines(end, next.start()) > 1)) {
      out.add("");
    }
    opened = false;
    closed = false;
    used = false;
  }

  private int newlines(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < to && text.charAt(i + 1) == '\n';
      count += (c == '\n' || c == '\r') && !pair ? 1 : 0;
    }
    return count;
  }

  private void flush() {
    if (!statement.isEmpty()) {
      used = depth == 0 && statement.get(0).is("use");
      out.addAll(new Line(List.copyOf(statement), text).lines(depth * INDENT));
      statement.clear();
    }
  }

  private void begin(Token brace) {
    add(brace);
    flush();
    depth++;
    opened = true;
  }

  private void finish(Token brace) {
    flush();
    depth = Math.max(0, depth - 1);
    opened = true;
    add(brace);
    flush();
    closed = true;
  }

  /** A comment belongs to the line it stands on, if there is something else on it. */
  private void comment(Token comment) {
    boolean behind = !out.isEmpty() && newlines(end, comment.start()) == 0;
    if (!statement.isEmpty()) {
      statement.add(comment);
    } else if (behind) {
      out.set(out.size() - 1, out.get(out.size() - 1) + "  " + Comments.text(comment));
    } else {
      blank(comment);
      out.add(" ".repeat(depth * INDENT) + Comments.text(comment));
      opened = comment.kind() == Kind.DOCUMENTATION;
    }
    end = comment.end();
  }
}
