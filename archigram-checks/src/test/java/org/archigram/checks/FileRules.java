package org.archigram.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What is asked of a file and of the types in it. */
final class FileRules {
  static final int LINES = 400;
  static final int TEST_LINES = 600;

  private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
  private static final Pattern EMPTY_NAME = Pattern.compile(".*(Utils?|Helper|Manager|Impl)");
  private static final Set<Modifier> CLOSED =
      Set.of(Modifier.FINAL, Modifier.SEALED, Modifier.ABSTRACT);

  private FileRules() {}

  static Stream<Breach> breachesInTest(SourceFile file) {
    return length(file, TEST_LINES);
  }

  static Stream<Breach> breaches(SourceFile file) {
    Stream.Builder<Breach> types = Stream.builder();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void nothing) {
        ofType(file, getCurrentPath(), type).forEach(types::add);
        return super.visitClass(type, nothing);
      }
    }.scan(file.unit(), null);
    return Stream.of(length(file, LINES), leftForLater(file), types.build()).flatMap(s -> s);
  }

  private static Stream<Breach> length(SourceFile file, int most) {
    return file.lines() <= most
        ? Stream.empty()
        : Stream.of(new Breach("file-length", file.name(), file.lines() + " lines, not " + most));
  }

  private static Stream<Breach> leftForLater(SourceFile file) {
    return LEFT_FOR_LATER
        .matcher(file.text())
        .results()
        .limit(1)
        .map(found -> new Breach("left-for-later", file.name(), found.group()));
  }

  private static List<Breach> ofType(SourceFile file, TreePath path, ClassTree type) {
    String name = type.getSimpleName().toString();
    String place = file.name() + "#" + name;
    Stream.Builder<Breach> breaches = Stream.builder();
    if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)
        && file.trees().getDocComment(path) == null) {
      breaches.add(new Breach("javadoc", place, "a public type without Javadoc"));
    }
    if (EMPTY_NAME.matcher(name).matches()) {
      breaches.add(new Breach("name", place, "says nothing of what it is for"));
    }
    if (type.getKind() == Tree.Kind.CLASS && !name.isEmpty() && isOpen(type)) {
      breaches.add(new Breach("open-class", place, "neither final, sealed nor abstract"));
    }
    return breaches.build().toList();
  }

  private static boolean isOpen(ClassTree type) {
    return type.getModifiers().getFlags().stream().noneMatch(CLOSED::contains);
  }
}
