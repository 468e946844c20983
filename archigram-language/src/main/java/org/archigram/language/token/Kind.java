package org.archigram.language.token;

/** What a token is. */
public enum Kind {
  NAME,
  /** A name with braces behind its underscore: {@code W_{z,r}}. */
  SET_NAME,
  NUMBER,
  STRING,
  LEFT("("),
  RIGHT(")"),
  OPEN("["),
  CLOSE("]"),
  BEGIN("{"),
  FINISH("}"),
  COMMA(","),
  SEMICOLON(";"),
  COLON(":"),
  DOT("."),
  RANGE(".."),
  IS("="),
  SAMPLE("~"),
  PIPE("|>"),
  EQUAL("=="),
  UNEQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">="),
  PLUS("+"),
  MINUS("-"),
  TIMES("*"),
  DIVIDED("/"),
  PRODUCT("@"),
  POWER("^"),
  /** A comment, its sign included. */
  COMMENT,
  /** A {@code ##} line before an item or a statement. */
  DOCUMENTATION,
  /** The end of a line, before it is known whether it ends a statement. */
  NEWLINE,
  /** The end of a statement. */
  END,
  /** The end of the text. */
  EOF;

  private final String sign;

  Kind() {
    this("");
  }

  Kind(String sign) {
    this.sign = sign;
  }

  /** How it is written, if it is always written the same; else empty. */
  public String sign() {
    return sign;
  }

  /** Whether it stands between two operands, so that a line that begins with it goes on. */
  public boolean isInfix() {
    return ordinal() >= COLON.ordinal() && ordinal() <= POWER.ordinal();
  }

  /** Whether something must follow on this line or the next. */
  public boolean isOpen() {
    return isInfix() || this == LEFT || this == OPEN || this == COMMA;
  }
}
