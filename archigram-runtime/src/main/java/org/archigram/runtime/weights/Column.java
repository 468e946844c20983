package org.archigram.runtime.weights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Neurons on the points of a lattice, a fifth of them inhibitory.
 *
 * @param excitatory the places of the excitatory ones
 * @param inhibitory the places of the others
 */
record Column(List<int[]> excitatory, List<int[]> inhibitory) {

  /** The column of a seed: which neurons are inhibitory is the same for all its connections. */
  static Column of(int width, int depth, int height, long seed) {
    List<int[]> places = new ArrayList<>();
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < depth; y++) {
        for (int z = 0; z < height; z++) {
          places.add(new int[] {x, y, z});
        }
      }
    }
    Collections.shuffle(places, new Random(seed));
    int inhibitory = places.size() / 5;
    return new Column(
        List.copyOf(places.subList(inhibitory, places.size())),
        List.copyOf(places.subList(0, inhibitory)));
  }

  /** How likely one neuron reaches another, before scaling: less with distance, none to itself. */
  double chance(int from, boolean fromExcitatory, int to, boolean toExcitatory, double lambda) {
    int[] a = (fromExcitatory ? excitatory : inhibitory).get(from);
    int[] b = (toExcitatory ? excitatory : inhibitory).get(to);
    double square = 0;
    for (int i = 0; i < a.length; i++) {
      square += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return lambda == 0 || square == 0 ? 0 : Math.exp(-square / (lambda * lambda));
  }
}
