package org.archigram.compiler.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Variable;
import org.archigram.compiler.tree.Variable.Role;

/** The names that can be seen, from the innermost routine outwards. */
final class Names {
  /** One routine's own names, and the variables that it has. */
  private static final class Level {
    private final int owner;
    private final Map<String, Symbol> symbols = new HashMap<>();
    private final List<Variable> variables = new ArrayList<>();
    private final Map<Variable, List<Long>> initial = new LinkedHashMap<>();

    Level(int owner) {
      this.owner = owner;
    }
  }

  private final Deque<Level> levels = new ArrayDeque<>();
  private int variables;

  Names() {
    levels.push(new Level(-1));
    integer("shortint", -128, 127);
    integer("byte", 0, 255);
    integer("smallint", -32768, 32767);
    integer("word", 0, 65535);
    integer("integer", Integer.MIN_VALUE, Integer.MAX_VALUE);
    integer("longint", Integer.MIN_VALUE, Integer.MAX_VALUE);
    integer("cardinal", 0, 0xffffffffL);
    integer("longword", 0, 0xffffffffL);
    put("int64", new Symbol.Named(Type.INT64));
    put("boolean", new Symbol.Named(Type.BOOLEAN));
    put("char", new Symbol.Named(Type.CHAR));
    put("false", new Symbol.Known(0, Type.BOOLEAN));
    put("true", new Symbol.Known(1, Type.BOOLEAN));
    put("maxint", new Symbol.Known(Integer.MAX_VALUE, Type.INT64));
    put("maxlongint", new Symbol.Known(Integer.MAX_VALUE, Type.INT64));
    Symbol.Builtin.NAMES.forEach(name -> put(name, new Symbol.Builtin(name)));
    refuse(
        "numbers with fractions are not compiled yet",
        "use whole numbers",
        "real double single extended currency comp sqrt trunc round frac int sin cos arctan exp ln pi random randomize");
    refuse(
        "texts that change are not compiled yet",
        "use an array of char",
        "ansistring shortstring widestring unicodestring pchar length copy pos insert delete concat upcase lowercase str val setlength");
    refuse(
        "unsigned numbers of 64 bits are not compiled",
        "use int64",
        "qword uint64 nativeuint ptruint");
    refuse(
        "files are not compiled",
        "read and write without naming a file",
        "text textfile assign reset rewrite append close input output");
    refuse(
        "pointers are not compiled",
        "use an array and indices",
        "new dispose getmem freemem pointer addr");
    refuse("a program cannot be ended from inside", "use `exit` in the main part", "halt runerror");
  }

  private void integer(String name, long low, long high) {
    put(name, new Symbol.Named(Type.Ordinal.integer(name, low, high)));
  }

  private void refuse(String reason, String help, String names) {
    for (String name : names.split(" ")) {
      put(name, new Symbol.Refused("`" + name + "`: " + reason, help));
    }
  }

  private Level top() {
    return levels.element();
  }

  void open(int owner) {
    levels.push(new Level(owner));
  }

  void close() {
    levels.pop();
  }

  Optional<Symbol> find(String name) {
    return levels.stream()
        .flatMap(level -> Optional.ofNullable(level.symbols.get(name)).stream())
        .findFirst();
  }

  Optional<Symbol> own(String name) {
    return Optional.ofNullable(top().symbols.get(name));
  }

  void put(String name, Symbol symbol) {
    top().symbols.put(name, symbol);
  }

  /** A new variable of the innermost routine, not yet under a name. */
  Variable variable(String name, Type type, Role role) {
    Variable made = new Variable(variables++, top().owner, name, type, role);
    if (role == Role.PLAIN) {
      top().variables.add(made);
    }
    return made;
  }

  void initial(Variable variable, List<Long> values) {
    top().initial.put(variable, values);
  }

  List<Variable> variables() {
    return top().variables;
  }

  Map<Variable, List<Long>> initial() {
    return top().initial;
  }

  /** The name that can be seen and is most like another. */
  Optional<String> nearest(String name) {
    return levels.stream()
        .flatMap(level -> level.symbols.keySet().stream())
        .filter(other -> distance(name, other) <= Math.max(1, name.length() / 3))
        .min(
            java.util.Comparator.<String>comparingInt(other -> distance(name, other))
                .thenComparing(other -> other));
  }

  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
