package org.archigram.language.elaborate;

import org.archigram.model.Definition;
import org.archigram.model.Ref;

/** What an expression is: a use of a value that there is, or a value to be made. */
sealed interface Part {

  /** A use of a value. */
  record Read(Ref ref) implements Part {}

  /** A value that has no name yet. */
  record Made(Definition definition) implements Part {}
}
