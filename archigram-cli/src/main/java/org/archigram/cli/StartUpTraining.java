package org.archigram.cli;

import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.archigram.cli.io.Console;
import org.archigram.runtime.engine.Engine;
import org.bytedeco.pytorch.Tensor;

/**
 * Runs commands for nobody, so that the virtual machine sees which classes they load.
 *
 * <p>The launcher starts it once per build and Java, and keeps those classes in an archive from
 * which later starts take them at once.
 */
final class StartUpTraining {
  private static final String SUFFIX = ".class";
  private static final List<List<String>> COMMAND_LINES =
      List.of(
          List.of("--version"),
          List.of("help"),
          List.of("help", "explain"),
          List.of("explain"),
          List.of("explain", "E0001"),
          List.of("completion", "bash"),
          List.of("list"),
          List.of("draw", "gru", "-o", "-"),
          List.of("draw", "gnmt", "-o", "-", "--width", "85mm"),
          List.of("draw", "lstm", "-o", "-", "--format", "pdf", "--view", "cell"),
          List.of("draw", "esn", "-o", "-", "--format", "png", "--view", "unrolled"),
          List.of("draw", "dann", "-o", "-", "--format", "tikz", "--view", "training"),
          List.of("draw", "no-such-source"),
          List.of("draw", "gru", "--set", "no=1", "-o", "-"),
          List.of("check", "transformer"),
          List.of("summary", "gru"),
          List.of("summary", "lenet5", "--json"),
          List.of("program", "gru", "--set", "m=2", "--set", "n=3", "--script", "--training"),
          List.of("train", "gru", "--task", "no-such-task"),
          List.of("equations", "gru"),
          List.of("equations", "lstm", "--format", "svg"),
          List.of("format", "--check", "no-such-file.arch"),
          List.of("no-such-command"),
          List.of("explain", "--no-such-option"));

  /** A class of each library of which a training loads most classes, which takes it a while. */
  private static final List<Class<?>> WHOLE = List.of(Engine.class, Tensor.class);

  private StartUpTraining() {}

  /** Runs all the command lines, and loads what else a training needs. */
  public static void main(String[] arguments) throws Exception {
    Console.ofProcess().err().flush(); // loads the classes of the real console
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    CommandRunner runner = new CommandRunner(new Console(nowhere, nowhere, true, true));
    for (List<String> words : COMMAND_LINES) {
      runner.run(words.toArray(new String[0]));
    }
    for (Class<?> one : WHOLE) {
      loadAllBeside(one);
    }
  }

  /** Loads the classes of a jar, and starts none of them: LibTorch itself may not be there. */
  private static void loadAllBeside(Class<?> one) throws Exception {
    URI jar = one.getProtectionDomain().getCodeSource().getLocation().toURI();
    try (ZipFile file = new ZipFile(new File(jar))) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        String path = entry.getName();
        if (path.startsWith("org/") && path.endsWith(SUFFIX) && !path.endsWith("-info.class")) {
          String name = path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
          Class.forName(name, false, one.getClassLoader());
        }
      }
    }
  }
}
