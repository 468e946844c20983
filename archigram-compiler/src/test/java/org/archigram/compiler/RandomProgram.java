package org.archigram.compiler;

import java.util.List;
import java.util.Random;

/**
 * Random programs that end: a few variables of each kind, loops that count, jumps, calls.
 *
 * <p>What Free Pascal computes in its own way is left out: unsigned operands stand in no sums.
 */
final class RandomProgram {
  private static final String HEAD =
      """
      program random;
      type Colour = (Red, Green, Blue); TPair = record x: integer; c: Colour end;
        TRow = array[1..3] of integer; TShelf = record name: char; sizes: TRow end;
      var a, b, c: integer; small: -20..99; p, q: boolean; k: Colour; letter: char;
        row: array[0..4] of integer; grid: array[1..2, 1..3] of integer;
        pair: TPair; pairs: array[0..2] of TPair; big: int64;
        rows: array[0..2] of TRow; aside: TRow; shelves: array[1..2] of TShelf;
      procedure change(var x, y: integer; n: integer);
      begin
        x := x + n; y := y - x; if n > 3 then exit; c := c + 1; x := x div 2
      end;
      function twice(n: integer): integer;
      begin
        b := b + 1; if odd(n) then exit(n); twice := n * 2
      end;
      function down(n: integer): integer;
        procedure step; begin a := a + n mod 3 end;
      begin
        step; if n <= 0 then down := 1 else down := n + down(n - 2)
      end;
      function total(r: TRow): integer;
      begin
        r[1] := r[1] + 1; total := (r[1] + r[2] - r[3]) mod 500
      end;
      function turned(r: TRow; n: integer): TRow;
      begin
        turned[1] := r[2]; turned[2] := (r[3] + n) mod 1000; turned[3] := r[1]
      end;
      """;
  private static final List<String> NUMBERS =
      List.of("a", "b", "c", "small", "row[2]", "grid[1, 2]", "pair.x", "pairs[1].x", "big");

  private final Random dice;
  private final StringBuilder out = new StringBuilder(HEAD);
  private int loops;

  private RandomProgram(long seed) {
    this.dice = new Random(seed);
  }

  static String text(long seed) {
    RandomProgram made = new RandomProgram(seed);
    made.program();
    return made.out.toString();
  }

  private void program() {
    for (int i = 1; i <= 6; i++) {
      out.append("var l").append(i).append(": integer;\n");
    }
    out.append("begin\n  read(a, b, c); small := 5;\n");
    int count = 4 + dice.nextInt(8);
    for (int i = 0; i < count; i++) {
      statement(3, false);
    }
    out.append(
        "  writeln(a, ' ', b, ' ', c:5, ' ', small, p, q:7, k, letter, ord(letter), big);\n");
    out.append("  for l1 := 0 to 4 do write(row[l1], ' ');\n");
    out.append("  for l1 := 0 to 2 do write(total(rows[l1]), ' ');\n");
    out.append("  write(total(aside), ' ', total(shelves[1].sizes), shelves[2].sizes[1], ' ');\n");
    out.append("  writeln(grid[1, 2], ' ', pair.x, pair.c, pairs[1].x, pairs[2].c)\nend.\n");
  }

  private int roll(int sides) {
    return dice.nextInt(sides);
  }

  private String one(String... of) {
    return of[roll(of.length)];
  }

  private String number(int depth) {
    if (depth == 0 || roll(3) == 0) {
      return roll(2) == 0 ? String.valueOf(roll(9) - 1) : place();
    }
    String left = number(depth - 1);
    String right = number(depth - 1);
    return switch (roll(12)) {
      case 0, 1 -> "(" + left + " + " + right + ")";
      case 2 -> "(" + left + " - (" + right + "))";
      case 3 -> "(" + left + ") * (" + right + ")";
      case 4 -> "(" + left + ") div (" + place() + " + (" + right + "))";
      case 5 -> "(" + left + ") mod (" + (2 + roll(5)) + ")";
      case 6 -> "abs(" + left + ")";
      case 7 -> "twice((" + left + ") mod 50)";
      case 8 -> "ord(" + one("k", "pair.c", "p", "letter") + ")";
      case 9 -> "down((" + left + ") mod 9)";
      case 10 -> "total(" + row() + ")";
      default -> "-(" + left + ")";
    };
  }

  private String place() {
    return switch (roll(7)) {
      case 2 -> row() + "[" + (1 + roll(3)) + "]";
      case 0 -> "row[" + index() + "]";
      case 1 -> "pairs[abs(" + one("a", "b", "c") + ") mod 3].x";
      default -> NUMBERS.get(roll(NUMBERS.size()));
    };
  }

  private String row() {
    return one(
        "aside", "rows[abs(a) mod 3]", "rows[abs(c) mod 3]", "shelves[abs(b) mod 2 + 1].sizes");
  }

  private String index() {
    return roll(8) == 0 ? "a + " + number(1) : "abs(" + one("a", "b", "c", "small") + ") mod 5";
  }

  private String condition(int depth) {
    if (depth == 0 || roll(3) == 0) {
      return one("p", "q", "odd(a)", "k = Green", "k < pair.c", "letter > 'c'");
    }
    return switch (roll(5)) {
      case 0 -> "((" + condition(depth - 1) + ") and (" + condition(depth - 1) + "))";
      case 1 -> "((" + condition(depth - 1) + ") or (" + condition(depth - 1) + "))";
      case 2 -> "not (" + condition(depth - 1) + ")";
      default -> number(1) + one(" < ", " <= ", " = ", " <> ", " > ", " >= ") + number(1);
    };
  }

  private void statement(int depth, boolean inLoop) {
    switch (roll(depth == 0 ? 9 : 15)) {
      case 0, 1, 2 -> line(place() + " := (c + " + number(2) + ") mod 1000");
      case 3 -> line(one("p", "q") + " := " + condition(2));
      case 4 ->
          line(
              one(
                  "k := pair.c",
                  "pair.c := k",
                  "k := Blue",
                  "pair := pairs[a mod 2 + 1]",
                  "pairs[0] := pair",
                  "letter := chr(97 + abs(a) mod 5)",
                  "if k < Blue then k := succ(k)"));
      case 5 -> line("write(" + number(1) + one("", ":4") + ", ' ')");
      case 6 ->
          line(one("inc", "dec") + "(" + one("a", "b", "small", "row[1]") + ", " + number(0) + ")");
      case 7 ->
          line(
              inLoop
                  ? "if " + condition(1) + " then " + one("break", "continue")
                  : "a := (a + b) mod 100");
      case 8 ->
          line(
              one(
                  row() + " := " + row(),
                  row() + " := turned(" + row() + ", c mod 7)",
                  "shelves[1] := shelves[2]"));
      case 9 ->
          line(
              "change("
                  + one("a", "b", "row[" + index() + "]", "pair.x")
                  + ", "
                  + one("a", "c", "pairs[1].x")
                  + ", ("
                  + number(1)
                  + ") mod 7)");
      case 10, 11 -> choose(depth, inLoop);
      case 12 -> select(depth, inLoop);
      default -> loop(depth);
    }
  }

  private void line(String text) {
    out.append("  ").append(text).append(";\n");
  }

  private void block(int depth, boolean inLoop) {
    out.append("  begin\n");
    int count = 1 + roll(3);
    for (int i = 0; i < count; i++) {
      statement(depth - 1, inLoop);
    }
    out.append("  end");
  }

  private void choose(int depth, boolean inLoop) {
    out.append("  if ").append(condition(2)).append(" then\n");
    block(depth, inLoop);
    if (roll(2) == 0) {
      out.append(" else\n");
      block(depth, inLoop);
    }
    out.append(";\n");
  }

  private void select(int depth, boolean inLoop) {
    out.append("  case (").append(number(1)).append(") mod 5 of\n  0, 2:\n");
    block(depth, inLoop);
    out.append(";\n  -4..-1:\n");
    block(depth, inLoop);
    out.append("\n  else\n");
    statement(depth - 1, inLoop);
    out.append("  end;\n");
  }

  private void loop(int depth) {
    if (loops == 6) {
      line("c := c + 1");
      return;
    }
    String counter = "l" + ++loops;
    switch (roll(3)) {
      case 0 -> {
        out.append("  for ")
            .append(counter)
            .append(" := ")
            .append(one("0 to", "4 downto"))
            .append(" (")
            .append(number(1))
            .append(") mod 4 do\n");
        block(depth, true);
        out.append(";\n");
      }
      case 1 -> {
        line(counter + " := 0");
        out.append("  while (")
            .append(counter)
            .append(" < 4) and ")
            .append("(")
            .append(condition(1))
            .append(") do begin inc(")
            .append(counter)
            .append(");\n");
        block(depth, true);
        out.append(" end;\n");
      }
      default -> {
        line(counter + " := 3");
        out.append("  repeat ").append("dec(").append(counter).append(");\n");
        block(depth, true);
        out.append(" until (")
            .append(counter)
            .append(" <= 0) or ")
            .append("(")
            .append(condition(1))
            .append(");\n");
      }
    }
    loops--;
  }
}
