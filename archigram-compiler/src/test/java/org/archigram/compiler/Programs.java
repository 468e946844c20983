package org.archigram.compiler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.grow.Run;
import org.archigram.compiler.grow.Schedule;
import org.archigram.compiler.interpret.Interpreter;
import org.archigram.compiler.lower.Lowered;
import org.archigram.compiler.parse.Parsed;
import org.archigram.compiler.port.Fault;
import org.archigram.compiler.port.Ports;
import org.archigram.compiler.tree.Program;
import org.archigram.model.problem.Source;

/** Programs of the tests, and what Free Pascal made of them. */
final class Programs {
  private static final Path FOLDER = Path.of("src/test/resources/org/archigram/compiler/programs");
  private static final long MOST_STEPS = 1_000_000;
  private static final long MOST_NEURONS = 1_000_000;

  private Programs() {}

  /** What a program was given, and what it printed, a fault behind {@code !}. */
  record Case(String program, String input, String output) {
    @Override
    public String toString() {
      return program + " < " + input;
    }
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".pas"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    }
  }

  static List<Case> cases(String name) throws IOException {
    String text = Files.readString(FOLDER.resolve(name + ".out"), StandardCharsets.ISO_8859_1);
    List<Case> cases = new ArrayList<>();
    for (String part : text.substring(2).split("\n< ", -1)) {
      int end = part.indexOf('\n');
      String output = end < 0 ? "" : part.substring(end + 1);
      cases.add(new Case(name, end < 0 ? part : part.substring(0, end), output.strip()));
    }
    return cases;
  }

  static String text(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name + ".pas"));
  }

  static Program read(String name) throws IOException {
    return program(text(name));
  }

  static Program program(String text) {
    Parsed parsed = Parsed.of(new Source("test.pas", text));
    return parsed
        .program()
        .orElseThrow(() -> new AssertionError(parsed.problems().text(false) + text));
  }

  static Genome genome(Program program) {
    Lowered lowered = Lowered.of(program);
    return lowered.genome().orElseThrow(() -> new AssertionError(lowered.problems().text(false)));
  }

  /** What a run printed, and the fault that ended it. */
  record Printed(String text, Optional<Fault> fault) {
    /** As the files have it: the number of the fault. */
    String numbered() {
      return (text + fault.map(found -> "! " + found.number()).orElse("")).strip();
    }

    /** The line of the fault: of two in one statement either may be named. */
    String placed() {
      return (text + fault.map(found -> "! line " + found.line()).orElse("")).strip();
    }
  }

  /** What the interpreter prints. */
  static Printed interpreted(Program program, String input) {
    return printed(input, ports -> Interpreter.run(program, ports, MOST_STEPS));
  }

  /** What the network prints. */
  static Printed fired(Genome genome, String input, Schedule schedule) {
    return printed(input, ports -> Run.of(genome, ports, schedule, MOST_NEURONS).fault());
  }

  static Run.Size size(Genome genome, String input, Schedule schedule) {
    return run(genome, input, schedule, MOST_NEURONS).size();
  }

  static Run run(Genome genome, String input, Schedule schedule, long most) {
    Ports ports = new Ports(bytes(input), new ByteArrayOutputStream());
    return Run.of(genome, ports, schedule, most);
  }

  private static ByteArrayInputStream bytes(String input) {
    return new ByteArrayInputStream((input + "\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Printed printed(String input, Function<Ports, Optional<Fault>> running) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Optional<Fault> fault = running.apply(new Ports(bytes(input), out));
    return new Printed(out.toString(StandardCharsets.ISO_8859_1), fault);
  }
}
