package org.archigram.runtime.dataset;

/** Hears how far something has come that takes a while. */
@FunctionalInterface
public interface Listener {
  /** Hears nothing. */
  Listener NONE = (what, done, all) -> {};

  /**
   * Called now and then, at the beginning and at the end.
   *
   * @param what what is being done, such as {@code fetching mnist}
   * @param done how much of it is done
   * @param all how much there is
   */
  void at(String what, long done, long all);
}
