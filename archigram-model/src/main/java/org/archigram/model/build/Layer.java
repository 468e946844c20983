package org.archigram.model.build;

/** One link of a chain: makes a term from the one before. */
@FunctionalInterface
public interface Layer {
  /** What this layer makes of {@code input}. */
  Term on(Term input);
}
