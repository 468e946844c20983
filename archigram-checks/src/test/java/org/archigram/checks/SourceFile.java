package org.archigram.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One Java file, read by the compiler of this JDK.
 *
 * @param module the folder of its module
 * @param name its path from the root
 * @param unit its syntax
 * @param trees finds comments and positions in {@code unit}
 */
record SourceFile(
    String module, String name, String text, CompilationUnitTree unit, DocTrees trees) {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** The files of one module below {@code src/main} or {@code src/test}. */
  static List<SourceFile> of(String module, String kind) {
    StandardJavaFileManager manager =
        COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    List<SourceFile> files = new ArrayList<>();
    manager
        .getJavaFileObjectsFromPaths(Reactor.javaFiles(module, kind))
        .forEach(file -> files.add(parse(module, Reactor.name(Path.of(file.toUri())), file)));
    return files;
  }

  /** A file that is only a text, for examples. */
  static SourceFile ofText(String name, String text) {
    URI address = URI.create("string:///" + name);
    return parse(
        "example",
        name,
        new SimpleJavaFileObject(address, JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
          }
        });
  }

  private static SourceFile parse(String module, String name, JavaFileObject file) {
    JavacTask task =
        (JavacTask) COMPILER.getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      String text = file.getCharContent(true).toString();
      return new SourceFile(module, name, text, unit, DocTrees.instance(task));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int lines() {
    return (int) text.lines().count();
  }

  String packageName() {
    return String.valueOf(unit.getPackageName());
  }

  /** The types at the top of the file; none for {@code package-info.java}. */
  List<ClassTree> types() {
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast)
        .toList();
  }
}
