package org.archigram.compiler.cell;

/**
 * A register of a routine.
 *
 * @param routine the place of the routine in the code
 * @param index its place among the slots of the routine
 */
public record Slot(int routine, int index) {}
