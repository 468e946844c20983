package org.archigram.compiler.parse;

import java.util.List;
import org.archigram.compiler.tree.Routine;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Variable;

/** What a name means. */
sealed interface Symbol {
  /** Shown in messages. */
  String what();

  /** A known value. */
  record Known(long value, Type.Ordinal type) implements Symbol {
    @Override
    public String what() {
      return "a constant";
    }
  }

  /** A known text that is not one letter. */
  record KnownText(String text) implements Symbol {
    @Override
    public String what() {
      return "a text";
    }
  }

  /** A type. */
  record Named(Type type) implements Symbol {
    @Override
    public String what() {
      return "a type";
    }
  }

  /** A variable. */
  record Stored(Variable variable) implements Symbol {
    @Override
    public String what() {
      return "a variable";
    }
  }

  /** A procedure or function. */
  record Called(Routine routine) implements Symbol {
    @Override
    public String what() {
      return routine.result().isPresent() ? "a function" : "a procedure";
    }
  }

  /** What every program knows. */
  record Builtin(String name) implements Symbol {
    /** All of them. */
    static final List<String> NAMES =
        List.of(
            "read",
            "readln",
            "write",
            "writeln",
            "inc",
            "dec",
            "succ",
            "pred",
            "ord",
            "chr",
            "odd",
            "abs",
            "sqr",
            "low",
            "high",
            "eof",
            "eoln",
            "break",
            "continue",
            "exit");

    @Override
    public String what() {
      return "`" + name + "`, which every program knows";
    }
  }

  /** What Free Pascal knows and this compiler does not. */
  record Refused(String reason, String help) implements Symbol {
    @Override
    public String what() {
      return reason;
    }
  }
}
