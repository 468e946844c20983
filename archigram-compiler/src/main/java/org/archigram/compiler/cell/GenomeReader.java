package org.archigram.compiler.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;

/** Reads the text of cellular code. */
final class GenomeReader {
  private static final int DEEPEST = 2000;
  private static final int LARGEST_GROUP = 100_000_000;

  /** A routine whose code is not read yet. */
  private record Head(
      String name, int outer, int parameters, int results, List<Genome.Register> registers) {}

  private final GenomeTokens tokens;
  private final GenomeCheck check;
  private final List<Head> heads = new ArrayList<>();
  private final List<Genome.Routine> routines = new ArrayList<>();
  private final Map<String, Slot> slots = new HashMap<>();

  /** Where calls stand, which can only be checked when all routines are known. */
  private final Map<Code, Integer> calls = new java.util.IdentityHashMap<>();

  private GenomeReader(Source source) {
    this.tokens = new GenomeTokens(source);
    this.check = new GenomeCheck(tokens);
  }

  static Cellular read(Source source) {
    try {
      return new Cellular(Optional.of(new GenomeReader(source).genome()), Problems.none());
    } catch (MalformedException e) {
      return new Cellular(Optional.empty(), Problems.of(List.of(e.problem())));
    }
  }

  private Genome genome() {
    tokens.expect("cellular");
    tokens.expect("code");
    tokens.expect("1");
    String file = tokens.text();
    do {
      routine();
    } while (!tokens.peek().isEmpty());
    Genome genome = new Genome(file, routines);
    GenomeCheck.calls(genome, calls, tokens);
    return genome;
  }

  private void routine() {
    tokens.expect("routine");
    int at = tokens.at();
    String name = tokens.name("the name of a routine");
    int outer = -1;
    if (tokens.peek().equals("in")) {
      tokens.take();
      outer = outer(tokens.at(), tokens.name("the name of the routine around"));
    }
    if (outer < 0 != heads.isEmpty()) {
      throw tokens.wrong("the first routine stands in no other, and all others in one", at);
    }
    int parameters = (int) tokens.number("how many slots are arguments", 0, LARGEST_GROUP);
    int results = (int) tokens.number("how many slots are results", 0, LARGEST_GROUP);
    int id = heads.size();
    List<Genome.Register> registers = new ArrayList<>();
    Head head = new Head(name, outer, parameters, results, registers);
    heads.add(head);
    while (tokens.peek().equals("slot")) {
      slot(id, head);
    }
    if ((long) parameters + results > registers.size()) {
      throw tokens.wrong("there are fewer slots than arguments and results", at);
    }
    check.enter(id, outer, registers);
    Code code = code(0, 1);
    routines.add(new Genome.Routine(name, outer, registers, parameters, results, code));
  }

  private int outer(int at, String name) {
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i).name.equals(name)) {
        return i;
      }
    }
    throw tokens.wrong("no routine before this is called `" + name + "`", at);
  }

  private void slot(int id, Head head) {
    tokens.take();
    int at = tokens.at();
    String name = tokens.name("the name of a slot");
    int size = (int) tokens.number("how many elements a slot has", 0, LARGEST_GROUP);
    Slot slot = new Slot(id, head.registers.size());
    if (slots.putIfAbsent(head.name + "." + name, slot) != null) {
      throw tokens.wrong("there is a slot `" + name + "` already", at);
    }
    head.registers.add(new Genome.Register(name, size));
  }

  /**
   * Reads a code.
   *
   * @param scopes how many things around it a LEAVE can leave
   */
  private Code code(int depth, int scopes) {
    if (depth > DEEPEST) {
      throw tokens.wrong("codes stand more than " + DEEPEST + " deep in each other");
    }
    int start = tokens.at();
    tokens.expect("(");
    Symbol symbol = symbol();
    int line = 0;
    int column = 0;
    if (tokens.peek().startsWith("@")) {
      String[] place = tokens.take().substring(1).split(":", -1);
      line = place(place, 0, start);
      column = place(place, 1, start);
    }
    List<Long> numbers = new ArrayList<>();
    while (tokens.seesNumber()) {
      numbers.add(tokens.number("a weight or a bias", Long.MIN_VALUE, Long.MAX_VALUE));
    }
    List<Slot> named = new ArrayList<>();
    while (!tokens.peek().equals("(") && !tokens.peek().equals(")") && !tokens.seesText()) {
      named.add(named());
    }
    String text = tokens.seesText() ? tokens.text() : "";
    List<Code> parts = new ArrayList<>();
    while (tokens.peek().equals("(")) {
      parts.add(code(depth + 1, GenomeCheck.scopes(symbol, scopes)));
    }
    tokens.expect(")");
    Code code = new Code(symbol, numbers, named, text, parts, line, column);
    check.check(code, start, scopes);
    if (symbol == Symbol.CALL) {
      calls.put(code, start);
    }
    return code;
  }

  private int place(String[] words, int at, int start) {
    try {
      int number = words.length == 2 ? Integer.parseInt(words[at]) : 0;
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw tokens.wrong("a place is written as @line:column", start);
  }

  private Symbol symbol() {
    String word = tokens.peek();
    for (Symbol symbol : Symbol.values()) {
      if (symbol.name().equals(word)) {
        tokens.take();
        return symbol;
      }
    }
    throw tokens.wrong(
        "`" + (word.length() > 30 ? word.substring(0, 30) : word) + "` is no symbol");
  }

  private Slot named() {
    int at = tokens.at();
    String word = tokens.name("a slot");
    Slot slot = slots.get(word);
    if (slot == null) {
      throw tokens.wrong("there is no slot `" + word + "`", at);
    }
    return slot;
  }
}
