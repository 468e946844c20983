package org.archigram.language.syntax;

/** The signs that stand between two values. */
public enum Operator {
  EQUAL("==", 1),
  UNEQUAL("!=", 1),
  LESS("<", 1),
  AT_MOST("<=", 1),
  MORE(">", 1),
  AT_LEAST(">=", 1),
  PLUS("+", 2),
  MINUS("-", 2),
  TIMES("*", 3),
  DIVIDED("/", 3),
  PRODUCT("@", 3),
  POWER("^", 5);

  private final String sign;
  private final int level;

  Operator(String sign, int level) {
    this.sign = sign;
    this.level = level;
  }

  /** How it is written. */
  public String sign() {
    return sign;
  }

  /** How tightly it binds; a negation is between {@code *} and {@code ^}, at 4. */
  public int level() {
    return level;
  }
}
