package org.archigram.compiler.grow;

import org.archigram.compiler.cell.Genome;

/** The growth of a network from its ancestor, the cell that reads the first routine. */
final class Growth {
  private final Genome genome;
  private final Network network;

  Growth(Genome genome, Network network) {
    this.genome = genome;
    this.network = network;
  }

  Genome.Routine routine(int id) {
    return genome.routines().get(id);
  }

  Network network() {
    return network;
  }

  void begin() {
    Neuron start = network.complete(network.neuron(Kind.SUM, 0));
    Environment environment = Environment.first(network, start);
    Frame frame = new Frame(0, null, routine(0));
    Cell ancestor = new Cell(this, frame, environment);
    ancestor.then(ancestor::end);
    ancestor.scope();
    ancestor.then(routine(0).code());
    ancestor.grow();
  }
}
