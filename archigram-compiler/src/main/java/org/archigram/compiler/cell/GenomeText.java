package org.archigram.compiler.cell;

/** The text of cellular code. */
final class GenomeText {
  private static final int WIDTH = 96;

  private final Genome genome;
  private final StringBuilder out = new StringBuilder();

  private GenomeText(Genome genome) {
    this.genome = genome;
  }

  static String of(Genome genome) {
    GenomeText text = new GenomeText(genome);
    text.write();
    return text.out.toString();
  }

  private void write() {
    out.append("cellular code 1 ").append(quoted(genome.file())).append('\n');
    for (Genome.Routine routine : genome.routines()) {
      out.append("\nroutine ").append(routine.name());
      if (routine.outer() >= 0) {
        out.append(" in ").append(genome.routines().get(routine.outer()).name());
      }
      out.append(' ')
          .append(routine.parameters())
          .append(' ')
          .append(routine.results())
          .append('\n');
      for (Genome.Register register : routine.registers()) {
        out.append("  slot ")
            .append(register.name())
            .append(' ')
            .append(register.size())
            .append('\n');
      }
      block(routine.code(), 1);
    }
  }

  private void block(Code code, int depth) {
    String line = line(code);
    String indent = "  ".repeat(depth);
    if (line.length() + indent.length() <= WIDTH || code.parts().isEmpty()) {
      out.append(indent).append(line).append('\n');
      return;
    }
    out.append(indent).append('(').append(head(code)).append('\n');
    code.parts().forEach(part -> block(part, depth + 1));
    out.append(indent).append(")\n");
  }

  private String line(Code code) {
    StringBuilder line = new StringBuilder("(").append(head(code));
    code.parts().forEach(part -> line.append(' ').append(line(part)));
    return line.append(')').toString();
  }

  private String head(Code code) {
    StringBuilder head = new StringBuilder(code.symbol().name());
    if (code.line() > 0) {
      head.append(" @").append(code.line()).append(':').append(code.column());
    }
    code.numbers().forEach(number -> head.append(' ').append(number));
    code.slots().forEach(slot -> head.append(' ').append(name(slot)));
    if (!code.text().isEmpty()) {
      head.append(' ').append(quoted(code.text()));
    }
    return head.toString();
  }

  private String name(Slot slot) {
    Genome.Routine routine = genome.routines().get(slot.routine());
    return routine.name() + "." + routine.registers().get(slot.index()).name();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\';
      quoted.append(plain ? String.valueOf(c) : "\\" + (int) c + ";");
    }
    return quoted.append('"').toString();
  }
}
