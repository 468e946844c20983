package org.archigram.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** What is asked of a method. */
final class MethodRules {
  static final int LINES = 50;
  static final int PARAMETERS = 5;
  static final int NESTING = 3;

  /** One method, measured. */
  record Measured(String place, int lines, int parameters, int nesting) {
    Stream<Breach> breaches() {
      return Stream.of(
              above("method-length", lines, LINES),
              above("parameters", parameters, PARAMETERS),
              above("nesting", nesting, NESTING))
          .flatMap(breach -> breach);
    }

    private Stream<Breach> above(String rule, int value, int most) {
      return value <= most
          ? Stream.empty()
          : Stream.of(new Breach(rule, place, value + ", not " + most));
    }
  }

  private MethodRules() {}

  /** The methods and constructors that are written in {@code file}. */
  static List<Measured> measure(SourceFile file) {
    List<Measured> methods = new ArrayList<>();
    SourcePositions positions = file.trees().getSourcePositions();
    LineMap lines = file.unit().getLineMap();
    Deque<String> types = new ArrayDeque<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void nothing) {
        types.push(type.getSimpleName().toString());
        super.visitClass(type, nothing);
        types.pop();
        return nothing;
      }

      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        long end = positions.getEndPosition(file.unit(), method);
        if (end > 0) {
          long start = positions.getStartPosition(file.unit(), method);
          int length = (int) (lines.getLineNumber(end) - lines.getLineNumber(start) + 1);
          String place = file.name() + "#" + types.peek() + "." + method.getName();
          int nesting = Nesting.of(method);
          methods.add(new Measured(place, length, parameters(file, method, start), nesting));
        }
        return super.visitMethod(method, nothing);
      }
    }.scan(file.unit(), null);
    return methods;
  }

  /** Those that are written: a compact constructor has those of its record, but writes none. */
  private static int parameters(SourceFile file, MethodTree method, long start) {
    boolean compact =
        method.getReturnType() == null
            && !file.text().substring((int) start).matches("(?s)[^{]*?\\w+\\s*\\(.*");
    return compact ? 0 : method.getParameters().size();
  }
}
