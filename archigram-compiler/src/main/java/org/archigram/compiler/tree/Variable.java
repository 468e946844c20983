package org.archigram.compiler.tree;

/**
 * A variable or a parameter.
 *
 * @param id different for all of a program
 * @param owner the id of the routine that it is declared in
 */
public record Variable(int id, int owner, String name, Type type, Role role) {

  /** What a variable is for. */
  public enum Role {
    PLAIN,
    VALUE_PARAMETER,
    CONST_PARAMETER,
    VAR_PARAMETER,
    RESULT
  }
}
