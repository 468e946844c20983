package org.archigram.checks;

/**
 * A place that breaks a rule.
 *
 * @param rule the word by which an allowance names the rule
 * @param place a file, or a file with {@code #} and a method or type, or a package
 * @param detail what is there, against what is asked for
 */
record Breach(String rule, String place, String detail) {
  @Override
  public String toString() {
    return rule + " | " + place + " | " + detail;
  }
}
