package org.archigram.cli.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the equations of each block in another order. */
final class Shuffled {
  private static final Pattern EQUATION = Pattern.compile("  ([\\w']+)(\\[[^]]*])? [=~] .*");

  private Shuffled() {}

  static String equations(String text, long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>(text.lines().toList());
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("}")) {
        shuffle(lines.subList(start, i), random);
        start = i + 1;
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /** A name that is given anew later depends on the order, so such blocks stay as they are. */
  private static void shuffle(List<String> block, Random random) {
    Set<String> names = new LinkedHashSet<>();
    List<Integer> places = new ArrayList<>();
    List<String> equations = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      Matcher matcher = EQUATION.matcher(block.get(i));
      boolean alone = i + 1 == block.size() || !block.get(i + 1).startsWith("   ");
      boolean documented = i > 0 && block.get(i - 1).startsWith("  ##");
      if (block.get(i).contains("repeat ")
          || (matcher.matches() && matcher.group(2) == null && !names.add(matcher.group(1)))) {
        return;
      }
      if (matcher.matches() && alone && !documented) {
        places.add(i);
        equations.add(block.get(i));
      }
    }
    Collections.shuffle(equations, random);
    for (int i = 0; i < places.size(); i++) {
      block.set(places.get(i), equations.get(i));
    }
  }
}
