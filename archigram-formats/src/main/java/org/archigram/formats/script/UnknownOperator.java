package org.archigram.formats.script;

/** A file has an operator, or a use of one, that does not run. */
final class UnknownOperator extends Exception {
  private static final long serialVersionUID = 1;

  UnknownOperator(String message) {
    super(message);
  }
}
