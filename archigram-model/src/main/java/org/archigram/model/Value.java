package org.archigram.model;

import java.util.Optional;
import org.archigram.model.problem.Place;

/**
 * One value of a block, defined once.
 *
 * @param id unique in its block: the name that was written, or for a value inside an expression the
 *     name of its equation, a slash and a number ({@code z/2})
 * @param definition how it comes about
 * @param declared the type that was written, if any
 * @param documentation the {@code ##} text before it
 * @param place where it was written
 */
public record Value(
    String id, Definition definition, Optional<Type> declared, String documentation, Place place) {

  /** Whether the value has a name of its own, and is not just a part of an expression. */
  public boolean named() {
    return id.indexOf('/') < 0;
  }

  /** The name of the equation that this value belongs to. */
  public String equation() {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }
}
