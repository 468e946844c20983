package org.archigram.bench.fuzz;

import java.util.Map;

/**
 * What became of a case.
 *
 * @param code what the process would end with, or {@link #NO_END}
 * @param out what was printed as result
 * @param err what else was printed
 * @param files what lies in the folder afterwards, by name
 */
record Outcome(int code, String out, String err, Map<String, byte[]> files) {
  /** In place of a code: it had not ended when patience did. */
  static final int NO_END = -1;
}
