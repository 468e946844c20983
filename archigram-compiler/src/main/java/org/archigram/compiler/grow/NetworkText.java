package org.archigram.compiler.grow;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.archigram.compiler.cell.Cellular;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.port.Ports;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;

/**
 * A network as a file: the neurons that are there before any fires, and the code of its cells.
 *
 * <p>A network of a program goes on growing while it fires, so that its cells need their code.
 */
public final class NetworkText {
  private static final String HEAD = "network 1\n";
  private static final String CODE = "\ncellular code ";
  private static final long MOST = 10_000_000;

  private NetworkText() {}

  /** The network that grows from a code before anything fires. */
  public static String of(Genome genome) {
    Ports closed =
        new Ports(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream());
    Network network = new Network(Schedule.inOrder(), closed, MOST);
    List<Neuron> neurons = network.watched();
    new Growth(genome, network).begin();
    StringBuilder out = new StringBuilder(HEAD);
    neurons.forEach(neuron -> out.append(line(neuron)));
    return out.append('\n').append(genome.text()).toString();
  }

  private static String line(Neuron neuron) {
    StringBuilder line = new StringBuilder("  neuron " + neuron.id + " " + neuron.spec.kind);
    for (long number : neuron.spec.numbers) {
      line.append(' ').append(number);
    }
    for (int i = 0; i < neuron.links(); i++) {
      line.append(i == 0 ? " from " : " ").append(neuron.input(i).id);
    }
    return line.append('\n').toString();
  }

  /** Reads such a file; its neurons must be those that grow from its code. */
  public static Cellular read(Source source) {
    String text = source.text();
    int code = text.indexOf(CODE);
    if (!text.startsWith(HEAD) || code < 0) {
      return wrong(source, 0, "this is no file of a network");
    }
    // Lines before the code are blank now, so that what is wrong in it has its place.
    String blank = text.substring(0, code).replaceAll("[^\\n]", " ");
    Cellular read = Cellular.of(new Source(source.name(), blank + text.substring(code)));
    if (read.genome().isPresent()) {
      String grown = of(read.genome().get());
      int same = 0;
      while (same < code && same < grown.length() && text.charAt(same) == grown.charAt(same)) {
        same++;
      }
      if (same < code) {
        return wrong(source, same, "this neuron is none that grows from the code below");
      }
    }
    return read;
  }

  private static Cellular wrong(Source source, int at, String headline) {
    Problem problem =
        Problem.error("", headline, source.at(at, at + 1))
            .withHelp("write the file anew with `archigram compile program.pas -o program.net`");
    return new Cellular(Optional.empty(), Problems.of(List.of(problem)));
  }
}
