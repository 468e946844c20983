package org.archigram.compiler.grow;

/** A register of one call of a routine; different for every call. */
final class Location {
  final int size;

  /** {@code size} elements; 0 for a single link. */
  Location(int size) {
    this.size = size;
  }
}
