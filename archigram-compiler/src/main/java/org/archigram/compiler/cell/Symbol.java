package org.archigram.compiler.cell;

/** What a cell does next: how it rewrites itself and its links. */
public enum Symbol {
  /** The cell reads its parts one after another. */
  SEQ,
  /** The register of a slot is linked to the neuron of the part. */
  SET,
  /** The element of a group at the index of the first part is linked to the second. */
  PUT,
  /** The first slot gets all links of the second. */
  COPY,
  /** Divides in two behind gates; what either half changes is joined: condition, yes, no, JOIN. */
  IF,
  /** Waits for the condition, then goes on with one half and what follows: condition, yes, no. */
  FORK,
  /** Grows again and again while the condition fires with 1: before, condition, after, JOIN. */
  LOOP,
  /** A loop whose cell goes on with what follows: before, condition, after. */
  LATE,
  /** A part that LEAVE can end. */
  BLOCK,
  /** Goes on behind as many BLOCK, LOOP, LATE and routines around as the number says. */
  LEAVE,
  /** Waits for its control, then a routine grows: the results, the arguments, JOIN. */
  CALL,
  /** The slots that are joined; the number says whether the order token is, too. */
  JOIN,
  /** An argument that is a neuron. */
  VALUE,
  /** An argument that is a whole group. */
  GROUP,
  /** An argument that is a slot itself, or an element of it. */
  ALIAS,
  /** A port that reads a number (1, or 2 without sign) or a letter (0) into a slot. */
  READ,
  /** A port that leaves out the rest of a line. */
  SKIP,
  /** A port that asks whether the input (0) or its line (1) ends. */
  ASK,
  /** A port that writes a number (0), a letter (1), a truth (2) or a name (3) in a width. */
  WRITE,
  /** A port that writes a text in a width. */
  TEXT,
  /** The neuron that a register is linked to. */
  LINK,
  /** The neuron that an element of a group is linked to. */
  GET,
  /** A neuron: bias and weighted sum. */
  SUM,
  /** A neuron: 1 if bias and weighted sum are above 0, else 0. */
  STEP,
  /** A neuron: 1 if bias and weighted sum are 0, else 0. */
  EQUAL,
  /** A neuron: 0 if bias and weighted sum are 0, else 1. */
  UNEQUAL,
  /** A neuron: the product of both parts. */
  TIMES,
  /** A neuron: the quotient of both parts, cut towards zero. */
  QUOTIENT,
  /** Three neurons: what is left of the first part when it is divided by the second. */
  REST,
  /** Two neurons: whether the part is odd. */
  ODD,
  /** Three neurons: the part without its sign. */
  ABS,
  /** A neuron: the part times itself. */
  SQUARE,
  /** The neuron of the part gets bounds; a value outside is fault 201. */
  LIMIT
}
