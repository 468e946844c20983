package org.archigram.language.token;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.language.syntax.Span;

/** Cuts a text into tokens; what it does not know it reports and drops. */
final class Lexer {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final String text;
  private final SignErrors errors;
  private final List<Token> out = new ArrayList<>();
  private int at;
  private int knownEnd = -1;

  Lexer(SyntaxErrors errors) {
    this.text = errors.source().text();
    this.errors = errors.signs();
  }

  List<Token> read() {
    at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    while (at < text.length()) {
      next();
    }
    add(Kind.EOF, at, at);
    return out;
  }

  private void next() {
    int c = text.codePointAt(at);
    if (c == '\n' || c == '\r') {
      newline();
    } else if (Letters.isSpace(c)) {
      at++;
    } else if (c == '#') {
      comment();
    } else if (Letters.isDigit(c)) {
      number();
    } else if (Letters.beginsName(c)) {
      name();
    } else if (!string(c)) {
      sign(c);
    }
  }

  private void newline() {
    if (!out.isEmpty() && last().kind() != Kind.NEWLINE) {
      add(Kind.NEWLINE, at, at + 1);
    }
    at++;
  }

  private Token last() {
    return out.get(out.size() - 1);
  }

  private void add(Kind kind, int start, int end) {
    out.add(new Token(kind, text.substring(start, end), start, end));
  }

  private void comment() {
    boolean first = out.isEmpty() || last().kind() == Kind.NEWLINE || isDocumentation(last());
    boolean documents = first && text.startsWith("##", at) && !text.startsWith("###", at);
    int end = lineEnd(at);
    add(documents ? Kind.DOCUMENTATION : Kind.COMMENT, at, end);
    at = end;
  }

  private static boolean isDocumentation(Token token) {
    return token.kind() == Kind.DOCUMENTATION;
  }

  /** Remembered, because a line may hold many strings. */
  private int lineEnd(int from) {
    if (from > knownEnd) {
      knownEnd = from;
      while (knownEnd < text.length() && "\r\n".indexOf(text.charAt(knownEnd)) < 0) {
        knownEnd++;
      }
    }
    return knownEnd;
  }

  private void number() {
    int start = at;
    at = Numbers.end(text, start);
    boolean dangling = peek('.') && !text.startsWith("..", at) && !nameAt(at + 1);
    boolean glued = nameAt(at);
    if (dangling) {
      at++;
      errors.trailingDot(new Span(start, at), text.substring(start, at - 1));
      out.add(new Token(Kind.NUMBER, text.substring(start, at - 1), start, at));
    } else if (glued) {
      int digits = at;
      at = Letters.nameEnd(text, at);
      errors.gluedNumber(new Span(start, at), text.substring(start, digits), digits);
      out.add(new Token(Kind.NUMBER, text.substring(start, digits), start, at));
    } else {
      add(Kind.NUMBER, start, at);
      checkSize(last());
    }
  }

  private void checkSize(Token number) {
    if (Double.isInfinite(Double.parseDouble(number.text()))) {
      errors.hugeNumber(number.span());
    }
  }

  private boolean nameAt(int offset) {
    return offset < text.length() && Letters.beginsName(text.codePointAt(offset));
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void name() {
    int start = at;
    at = Letters.nameEnd(text, at);
    if (text.charAt(at - 1) == '_' && peek('{')) {
      indexSet(start);
    } else {
      String written = text.substring(start, at);
      out.add(new Token(Kind.NAME, composed(written), start, at));
    }
  }

  private static String composed(String name) {
    boolean ascii = name.chars().allMatch(c -> c < 0x80);
    return ascii || Normalizer.isNormalized(name, Normalizer.Form.NFC)
        ? name
        : Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private void indexSet(int start) {
    int open = at;
    int end = lineEnd(at);
    int depth = 0;
    do {
      depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
      at++;
    } while (at < end && depth > 0);
    if (depth > 0) {
      errors.unclosedSet(new Span(open, open + 1));
    }
    String written = text.substring(start, at);
    out.add(new Token(Kind.SET_NAME, composed(written), start, at));
  }

  /** Reads what is between quotes of any kind, if there are any here. */
  private boolean string(int c) {
    boolean afterWord = at > 0 && Letters.continuesName(text.codePointBefore(at));
    if (!Signs.isQuote(c) || (afterWord && Signs.isPrime(c))) {
      return false;
    }
    int start = at;
    int end = lineEnd(at);
    do {
      at++;
    } while (at < end && !Signs.closes(c, text.charAt(at)));
    String inside = text.substring(start + 1, at);
    at = Math.min(at + 1, end);
    Span span = new Span(start, at);
    if (at == start + 1 + inside.length()) {
      errors.unclosedString(span);
    } else if (c != '"' || text.charAt(at - 1) != '"') {
      errors.otherQuotes(span, inside);
    }
    out.add(new Token(Kind.STRING, inside, start, at));
    return true;
  }

  private void sign(int c) {
    Optional<Kind> kind = Signs.right(text, at);
    Optional<Signs.Mistake> mistake = Signs.mistake(text, at, kind);
    if (beginsFraction()) {
      leadingDot();
    } else if (mistake.isPresent()) {
      mistaken(mistake.get());
    } else if (kind.isPresent()) {
      add(kind.get(), at, at + kind.get().sign().length());
      at += kind.get().sign().length();
    } else {
      unknown(c);
    }
  }

  /** Whether a dot here is the first sign of a number, and does not ask for an output. */
  private boolean beginsFraction() {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    boolean asks = before == ')' || before == ']' || Letters.continuesName(before);
    boolean digit = at + 1 < text.length() && Letters.isDigit(text.charAt(at + 1));
    return peek('.') && digit && !asks;
  }

  private void leadingDot() {
    int start = at;
    at = Numbers.end(text, at + 1);
    String written = "0" + text.substring(start, at);
    errors.leadingDot(new Span(start, at), written);
    out.add(new Token(Kind.NUMBER, written, start, at));
  }

  private void mistaken(Signs.Mistake mistake) {
    int start = at;
    at += mistake.written().length();
    errors.mistakenSign(new Span(start, at), mistake);
    mistake.meant().ifPresent(kind -> out.add(new Token(kind, kind.sign(), start, at)));
    if (mistake.isComment()) {
      int end = mistake.written().equals("/*") ? blockEnd() : lineEnd(at);
      out.add(new Token(Kind.COMMENT, "#", start, end));
      at = end;
    }
  }

  private int blockEnd() {
    int end = text.indexOf("*/", at);
    return end < 0 ? text.length() : end + 2;
  }

  private void unknown(int c) {
    int start = at;
    while (at < text.length() && text.codePointAt(at) == c) {
      at += Character.charCount(c);
    }
    if (c == '\\') {
      command(start);
    } else if (Letters.isInvisible(c)) {
      errors.invisible(new Span(start, at), c);
    } else {
      errors.unknownSign(new Span(start, at), Character.toString(c));
    }
  }

  /** A command of LaTeX, read as what it stands for. */
  private void command(int start) {
    if (!nameAt(at)) {
      errors.unknownSign(new Span(start, at), "\\");
      return;
    }
    int end = at;
    while (end < text.length() && Letters.isAsciiLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    at = Math.max(end, at);
    String plain = Latex.plain(word);
    errors.latexCommand(new Span(start, at), word, plain);
    Kind kind = Latex.sign(word).orElse(Kind.NAME);
    if (!plain.isEmpty()) {
      out.add(new Token(kind, plain, start, at));
    }
  }
}
