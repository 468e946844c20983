package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.runtime.flat.AxisSpread;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.script.operator.Term;

/** Writes one program as a method. */
final class Method {

  private final Program program;
  private final Names names;
  private final Names attributes;
  private final Scope outermost = Scope.outermost();
  private final boolean givenNoise;
  private final boolean single;
  private final Computing computing;
  private final List<String> counts;
  private final Sizes sizes;

  Method(Program program, Names attributes, boolean givenNoise) {
    this(program, attributes, givenNoise, false);
  }

  private Method(Program program, Names attributes, boolean givenNoise, boolean single) {
    this.single = single;
    this.program = program;
    this.attributes = attributes;
    this.names = new Names();
    this.givenNoise = givenNoise;
    this.counts = Sizes.untold(program.flat(), inputs(), program.cells());
    this.sizes = Sizes.of(program.flat(), inputs(), counts, names, outermost);
    this.computing = new Computing(program, names, attributes, sizes, givenNoise);
  }

  private boolean training() {
    return program.mode() == Program.Mode.TRAINING;
  }

  /** What the method is given, in order. */
  List<Cell> inputs() {
    return training() ? program.flat().inputs() : program.flat().data();
  }

  /** The axes whose number of steps the method is given behind its inputs, in order. */
  List<String> counts() {
    return counts;
  }

  /** The noise that the method is given behind its inputs, in order. */
  List<Cell> noise() {
    return program.cells().stream().filter(cell -> cell.origin() instanceof Cell.Noise).toList();
  }

  /**
   * The text of the method, in two forms if there is a loop: products with one example are those of
   * a matrix and a vector, which take less time than those of two matrices.
   */
  String use(String name) {
    boolean noise = givenNoise && !noise().isEmpty();
    if (!program.hasLoops() || inputs().isEmpty() || noise) {
      return text(name);
    }
    String one = name + "_one";
    outermost.line("if " + sizes.of(Term.BATCH) + " == 1:");
    outermost.line("    return self." + one + "(" + arguments() + ")");
    Method single = new Method(program.single(), attributes, givenNoise, true);
    return text(name) + "\n" + single.text(one);
  }

  /** The text of the method. */
  String text(String name) {
    body(Optional.empty());
    List<String> values = training() ? losses() : outputs();
    boolean one = values.size() == 1 && !training();
    String type = one ? "Tensor" : training() ? "List[Tensor]" : tuple(values.size());
    String all = String.join(", ", values);
    String result = one ? all : training() ? "[" + all + "]" : "(" + all + ")";
    outermost.line("return " + result);
    return whole(name, type);
  }

  /**
   * The text of a method that returns losses and then the gradients of their sum, if there is a
   * loop that the compiler leads gradients back through.
   *
   * @param minimised the losses that are added up
   */
  Optional<String> descent(String name, List<String> minimised) {
    if (computing.applications().usesAside()) {
      return Optional.empty();
    }
    WayBack back = new WayBack(program.flat(), names, attributes);
    body(Optional.of(back));
    if (!back.isLong()) {
      return Optional.empty();
    }
    String losses = names.fresh("all losses");
    String loss = names.fresh("loss");
    outermost.line(losses + " = [" + String.join(", ", losses()) + "]");
    List<String> all = List.copyOf(program.flat().losses().keySet());
    String sum =
        minimised.stream()
            .map(each -> losses + "[" + all.indexOf(each) + "]")
            .collect(Collectors.joining(" + "));
    outermost.line(loss + " = " + sum);
    back.lines(loss, "[" + loss + "] + " + losses).forEach(outermost::line);
    return Optional.of(whole(name, "Tuple[List[Tensor], List[Tensor]]"));
  }

  private void body(Optional<WayBack> back) {
    inputs().forEach(cell -> computing.input(cell, outermost));
    if (computing.applications().usesAside()) {
      outermost.line(Applications.ASIDE + " = torch.zeros([])");
    }
    new Loops(program, names, sizes, computing, back).write(outermost);
  }

  private String whole(String name, String type) {
    StringBuilder text = new StringBuilder("def " + name + signature(type) + ":\n");
    outermost.lines().forEach(line -> text.append("    ").append(line).append('\n'));
    return text.toString();
  }

  /** What the method is given and returns. */
  String signature() {
    return signature("List[Tensor]");
  }

  private String signature(String type) {
    StringBuilder text = new StringBuilder("(self");
    parameters().forEach(each -> text.append(", ").append(each).append(": Tensor"));
    return text.append(") -> ").append(type).toString();
  }

  /** The names of what the method is given, in order. */
  String arguments() {
    return String.join(", ", parameters());
  }

  private List<String> parameters() {
    List<String> all = new ArrayList<>();
    inputs().forEach(cell -> all.add(names.of(cell.name())));
    counts.forEach(axis -> all.add(names.of(Sizes.COUNT + axis)));
    if (givenNoise) {
      noise().forEach(cell -> all.add(names.of(cell.name())));
    }
    return all;
  }

  private static String tuple(int count) {
    return java.util.Collections.nCopies(count, "Tensor").stream()
        .collect(Collectors.joining(", ", "Tuple[", "]"));
  }

  private List<String> outputs() {
    List<String> texts = new ArrayList<>();
    for (Cell.Read read : program.flat().outputs().values()) {
      Term term = computing.reading().term(read, outermost);
      List<String> axes = AxisSpread.carried(read, program.flat().cell(read.cell()).axes());
      List<Integer> shape = program.flat().cell(read.cell()).shape();
      String whole = computing.reading().conformed(term, axes, !single, shape);
      if (single) {
        texts.add(whole + ".unsqueeze(0)");
      } else {
        texts.add(axes.isEmpty() ? whole : "torch.movedim(" + whole + ", " + axes.size() + ", 0)");
      }
    }
    return texts;
  }

  private List<String> losses() {
    List<String> texts = new ArrayList<>();
    for (Cell.Read read : program.flat().losses().values()) {
      Term term = computing.reading().term(read, outermost);
      String mean = term.batched() ? term.text() + ".mean()" : term.tensor();
      texts.add(
          computing.applications().usesAside()
              ? mean + " + (" + Applications.ASIDE + " - " + Applications.ASIDE + ".detach())"
              : mean);
    }
    return texts;
  }
}
