package org.archigram.testkit;

/** How many cases tests take: a few within the test command, all with {@code -Pthorough}. */
public final class Thorough {
  private Thorough() {}

  /** Whether every case is asked for. */
  public static boolean asked() {
    return Boolean.getBoolean("archigram.thorough");
  }

  /** The number of cases: {@code few}, or {@code many} where every case is asked for. */
  public static int cases(int few, int many) {
    return asked() ? many : few;
  }
}
