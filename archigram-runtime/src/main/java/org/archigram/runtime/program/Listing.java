package org.archigram.runtime.program;

import java.util.List;
import java.util.stream.Collectors;
import org.archigram.model.Ref;
import org.archigram.runtime.flat.Cell;

/** Writes a program down. */
final class Listing {
  private final StringBuilder text = new StringBuilder();

  private Listing() {}

  static String of(Program program) {
    Listing listing = new Listing();
    listing.line(0, "program " + program.flat().name() + " in " + word(program.mode()));
    listing.steps(1, program.steps());
    program
        .flat()
        .outputs()
        .forEach((name, read) -> listing.line(1, "output " + name + " = " + read(read)));
    if (program.mode() == Program.Mode.TRAINING) {
      program
          .flat()
          .losses()
          .forEach((name, read) -> listing.line(1, "loss " + name + " = " + read(read)));
    }
    return listing.text.toString();
  }

  private static String word(Program.Mode mode) {
    return mode == Program.Mode.TRAINING ? "training" : "use";
  }

  private void line(int indent, String line) {
    text.append("  ".repeat(indent)).append(line).append('\n');
  }

  private void steps(int indent, List<Program.Step> steps) {
    for (Program.Step step : steps) {
      if (step instanceof Program.Loop loop) {
        line(indent, "for " + loop.axis() + (loop.backward() ? " from last to first" : "") + " {");
        steps(indent + 1, loop.body());
        line(indent, "}");
      } else if (step instanceof Program.Compute compute) {
        line(indent, equation(compute.cell()));
      }
    }
  }

  private static String equation(Cell cell) {
    String axes = cell.axes().isEmpty() ? "" : "[" + String.join(", ", cell.axes()) + "]";
    String boundaries =
        cell.boundaries().stream()
            .map(b -> "; " + place(b.at()) + ": " + read(b.initial()))
            .collect(Collectors.joining());
    return cell.name() + axes + " : " + cell.shape() + " = " + origin(cell.origin()) + boundaries;
  }

  private static String origin(Cell.Origin origin) {
    if (origin instanceof Cell.Apply apply) {
      String settings =
          apply.attributes().values().entrySet().stream()
              .map(setting -> ", " + setting.getKey() + ": " + setting.getValue())
              .collect(Collectors.joining());
      return apply.operator().name()
          + apply.arguments().stream().map(Listing::read).collect(Collectors.joining(", ", "(", ""))
          + settings
          + ")";
    }
    if (origin instanceof Cell.Copy copy) {
      return read(copy.of());
    }
    if (origin instanceof Cell.Collected collected) {
      return collected.copies().stream()
          .map(Listing::read)
          .collect(Collectors.joining(", ", "collect(", ")"));
    }
    if (origin instanceof Cell.Number number) {
      return Double.toString(number.value());
    }
    if (origin instanceof Cell.Weight weight) {
      return weight.trained() ? "weights" : "fixed";
    }
    if (origin instanceof Cell.Noise noise) {
      return noise.normal() ? "normal noise" : "uniform noise";
    }
    return "input";
  }

  private static String read(Cell.Read read) {
    return read.shifts().isEmpty()
        ? read.cell()
        : read.cell()
            + read.shifts().stream()
                .map(Listing::place)
                .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String place(Ref.Shift shift) {
    String sign = shift.offset() < 0 ? "" : "+";
    return switch (shift.from()) {
      case CURRENT -> shift.axis() + sign + shift.offset();
      case START -> shift.axis() + "=" + shift.offset();
      case END -> shift.axis() + "=last" + (shift.offset() == 0 ? "" : sign + shift.offset());
    };
  }
}
