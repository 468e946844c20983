package org.archigram.compiler.parse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.archigram.compiler.parse.Token.Kind;

/** Cuts a text into tokens; comments and blanks are left out. */
final class Lexer {
  private static final Set<String> RESERVED =
      Set.of(
          ("and array as asm begin case class const constructor destructor div do downto else end"
                  + " except exports file finalization finally for function goto if implementation"
                  + " in inherited initialization inline interface is label mod nil not object of"
                  + " on operator or packed procedure program property raise record repeat set shl"
                  + " shr string then threadvar to try type unit until uses var while with xor")
              .split(" "));
  private static final List<String> LONG_SIGNS =
      List.of(":=", "<>", "<=", ">=", "..", "+=", "-=", "*=", "/=", "**", "><");
  private static final String SIGNS = "+-*/=<>()[]:;,.^@";

  private final Wording wrong;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(Wording wrong) {
    this.wrong = wrong;
    this.text = wrong.text();
  }

  /** All tokens; the last is the end. */
  static List<Token> tokens(Wording wrong) {
    return new Lexer(wrong).run();
  }

  private List<Token> run() {
    while (true) {
      skip();
      if (at >= text.length()) {
        tokens.add(new Token(Kind.END, "end of the text", 0, text.length(), text.length()));
        return tokens;
      }
      next();
    }
  }

  private void skip() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
        at++;
      } else if (text.charAt(at) == '{') {
        comment("{", "}");
      } else if (text.startsWith("(*", at)) {
        comment("(*", "*)");
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        return;
      }
    }
  }

  private void comment(String begin, String end) {
    int close = text.indexOf(end, at + begin.length());
    if (close < 0) {
      throw wrong.failure(
          "this comment is never closed", at, at + begin.length(), "end it with `" + end + "`");
    }
    at = close + end.length();
  }

  private void next() {
    char c = text.charAt(at);
    if (isLetter(c)) {
      word();
    } else if (isDigit(c) || c == '$' || c == '%' || c == '&') {
      number();
    } else if (c == '\'' || c == '#') {
      text();
    } else {
      sign();
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\n';
  }

  private void word() {
    int start = at;
    while (isLetter(peek(0)) || isDigit(peek(0))) {
      at++;
    }
    String word = text.substring(start, at).toLowerCase(Locale.ROOT);
    tokens.add(new Token(RESERVED.contains(word) ? Kind.RESERVED : Kind.NAME, word, 0, start, at));
  }

  private void number() {
    int start = at;
    int radix = radix(text.charAt(at));
    at += radix == 10 ? 0 : 1;
    int digits = at;
    while (Character.digit(peek(0), radix) >= 0) {
      at++;
    }
    if (radix == 10 && isReal()) {
      real(start);
      return;
    }
    if (digits == at || isLetter(peek(0))) {
      throw wrong.failure(
          "this is no number",
          start,
          Math.max(at, start + 1),
          "write digits, such as `42` or `$2A`");
    }
    BigInteger value = new BigInteger(text.substring(digits, at), radix);
    if (value.bitLength() > 63) {
      throw wrong.failure(
          "this number is too large", start, at, "the largest is 9223372036854775807");
    }
    tokens.add(new Token(Kind.NUMBER, text.substring(start, at), value.longValue(), start, at));
  }

  private static int radix(char first) {
    return switch (first) {
      case '$' -> 16;
      case '%' -> 2;
      case '&' -> 8;
      default -> 10;
    };
  }

  private boolean isReal() {
    boolean fraction = peek(0) == '.' && isDigit(peek(1));
    return fraction || peek(0) == 'e' || peek(0) == 'E';
  }

  private void real(int start) {
    while (isDigit(peek(0)) || isLetter(peek(0)) || peek(0) == '.' && isDigit(peek(1))) {
      at++;
    }
    tokens.add(new Token(Kind.REAL, text.substring(start, at), 0, start, at));
  }

  /** Quoted parts and letters by number, such as {@code 'a'#10'b'}. */
  private void text() {
    int start = at;
    StringBuilder out = new StringBuilder();
    while (peek(0) == '\'' || peek(0) == '#') {
      if (peek(0) == '#') {
        letter(out);
      } else {
        quoted(out);
      }
    }
    tokens.add(new Token(Kind.TEXT, out.toString(), 0, start, at));
  }

  private void letter(StringBuilder out) {
    int start = at++;
    int radix = peek(0) == '$' ? 16 : 10;
    at += radix == 16 ? 1 : 0;
    int digits = at;
    while (Character.digit(peek(0), radix) >= 0) {
      at++;
    }
    String number = text.substring(digits, at);
    if (number.isEmpty() || number.length() > 9 || Integer.parseInt(number, radix) > 255) {
      throw wrong.failure("there is no such letter", start, at, "write one of `#0` to `#255`");
    }
    out.append((char) Integer.parseInt(number, radix));
  }

  private void quoted(StringBuilder out) {
    int start = at++;
    while (peek(0) != '\'' || peek(1) == '\'') {
      if (peek(0) == '\n') {
        throw wrong.failure(
            "this text is never closed", start, at, "end it with `'` on the same line");
      }
      if (peek(0) > 255) {
        throw wrong.failure(
            "`" + peek(0) + "` is not one byte", at, at + 1, "write letters of ASCII");
      }
      out.append(peek(0));
      at += peek(0) == '\'' ? 2 : 1;
    }
    at++;
  }

  private void sign() {
    for (String sign : LONG_SIGNS) {
      if (text.startsWith(sign, at)) {
        add(sign);
        return;
      }
    }
    String sign = text.substring(at, at + 1);
    if (!SIGNS.contains(sign)) {
      throw wrong.failure("this sign is not one of Pascal", at, at + 1, "delete it");
    }
    add(sign);
  }

  private void add(String sign) {
    tokens.add(new Token(Kind.SIGN, sign, 0, at, at + sign.length()));
    at += sign.length();
  }
}
