package org.archigram.compiler.grow;

import java.util.List;
import org.archigram.compiler.cell.Genome;

/** The growth of a network from its ancestor, the cell that reads the first routine. */
final class Growth {
  /** A routine as cells read it. */
  static final class Routine {
    final int outer;
    final int parameters;
    final int[] sizes;
    final Gene code;

    private Routine(Genome.Routine routine) {
      this.outer = routine.outer();
      this.parameters = routine.parameters();
      this.sizes = routine.registers().stream().mapToInt(Genome.Register::size).toArray();
      this.code = new Gene(routine.code());
    }
  }

  private static final Spec START = Spec.of(Kind.SUM, 0);

  private final List<Routine> routines;
  private final Network network;

  Growth(Genome genome, Network network) {
    this.routines = genome.routines().stream().map(Routine::new).toList();
    this.network = network;
  }

  Routine routine(int id) {
    return routines.get(id);
  }

  Network network() {
    return network;
  }

  void begin() {
    Frame frame = new Frame(0, null, routine(0).sizes);
    Environment environment = Environment.first(network, network.joint(START), frame.size());
    Cell ancestor = Cell.ancestor(this, frame, environment);
    ancestor.then(ancestor::end);
    ancestor.scope();
    ancestor.then(routine(0).code);
    ancestor.grow();
  }
}
