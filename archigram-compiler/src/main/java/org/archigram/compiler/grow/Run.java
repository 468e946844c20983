package org.archigram.compiler.grow;

import java.util.Locale;
import java.util.Optional;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.port.Fault;
import org.archigram.compiler.port.Ports;

/**
 * How the growth and the firing of a network went.
 *
 * @param fault what ended it before its end
 */
public record Run(Optional<Fault> fault, Size size) {

  /**
   * How large a network became.
   *
   * @param depth the most neurons on a way from the start to any that fired
   * @param growths how often a waiting cell went on to grow a round or a routine
   */
  public record Size(int neurons, long links, int fired, int depth, int growths) {
    /** How many neurons fire at a time, if all fire as early as they can. */
    public double parallelism() {
      return depth == 0 ? 0 : (double) fired / depth;
    }

    /** The figures, one on a line. */
    public String table() {
      return String.format(
          Locale.ROOT,
          "neurons grown     %,d\nlinks             %,d\nneurons fired     %,d\nlongest way       %,d"
              + "\nfired at a time   %.1f\ngrowths           %,d\n",
          neurons,
          links,
          fired,
          depth,
          parallelism(),
          growths);
    }

    /** The figures as JSON. */
    public String json() {
      return String.format(
          Locale.ROOT,
          "{\"neurons\": %d, \"links\": %d, \"fired\": %d, \"depth\": %d, \"growths\": %d}\n",
          neurons,
          links,
          fired,
          depth,
          growths);
    }
  }

  /**
   * Grows a network from its code until all has fired that can.
   *
   * @param most the most neurons that may grow
   * @throws TooLargeException if there would be more
   */
  public static Run of(Genome genome, Ports ports, Schedule schedule, long most) {
    Network network = new Network(schedule, ports, most);
    new Growth(genome, network).begin();
    network.run();
    if (!network.hasEnded()) {
      throw new IllegalStateException("the network stopped before its end");
    }
    return new Run(Optional.ofNullable(network.fault()), network.size());
  }
}
