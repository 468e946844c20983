package org.archigram.bench.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Command lines of real commands and options, with values that do not belong there. */
final class WordsAttack implements Attack {
  private static final Pattern OPTION = Pattern.compile("(?m)^\\s+(?:-\\w, )?(--[a-z-]+)(=?)");
  private static final List<String> COMMANDS =
      List.of(
          "draw",
          "check",
          "summary",
          "equations",
          "format",
          "program",
          "list",
          "show",
          "themes",
          "explain",
          "help",
          "train",
          "run",
          "export");
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1",
          "3",
          "1e999",
          "NaN",
          "99999999999999999999",
          "0.5",
          "n=3",
          "n=",
          "=3",
          "n=1e9",
          "x",
          "@/x.npy",
          "@/none.csv",
          "@/",
          "/dev/null",
          "ü",
          "\u202e",
          "\u001b[31m",
          "a,b",
          "85mm",
          "-5mm",
          "gru",
          "lstm#Nothing",
          "svg",
          "flow",
          "cell",
          "dark",
          "#fff",
          "none",
          "E0101",
          "*",
          "--",
          "xor",
          "\ud800",
          "a".repeat(5000));
  private static final List<String> SOURCES =
      List.of("gru", "mlp", "@/net.arch", "@/x.npy", "esn", "@/", "nets");

  private final Map<String, List<String>> options = new TreeMap<>();

  /** Asks each command for its options. */
  WordsAttack(Trial trial) throws IOException, InterruptedException {
    for (String command : COMMANDS) {
      String help = trial.of(new Case(List.of("help", command), Map.of())).out();
      options.put(
          command,
          OPTION.matcher(help).results().map(found -> found.group(1) + found.group(2)).toList());
    }
  }

  @Override
  public String name() {
    return "words";
  }

  @Override
  public Case next(SplittableRandom random) {
    String command = Damage.one(random, COMMANDS);
    List<String> words = new ArrayList<>(List.of(command));
    if (random.nextInt(5) > 0) {
      words.add(Damage.one(random, random.nextInt(3) > 0 ? SOURCES : VALUES));
    }
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      option(words, command, random);
    }
    List<String> end = new ArrayList<>();
    if (command.equals("train")) {
      end.addAll(List.of("--steps", "1", "--out", "@/run"));
    }
    if (command.equals("draw") || command.equals("export")) {
      end.addAll(
          List.of("-o", "@/out." + Damage.one(random, List.of("svg", "pt", "onnx", "tex", "x"))));
    }
    words.addAll(words.contains("--") ? 1 : words.size(), end);
    byte[] text = Samples.LINE.getBytes(StandardCharsets.UTF_8);
    return new Case(words, Map.of("net.arch", text, "x.npy", Samples.npy(8, 2)));
  }

  private void option(List<String> words, String command, SplittableRandom random) {
    List<String> known = options.getOrDefault(command, List.of());
    List<String> free = known.stream().filter(o -> !o.matches("--(steps|out|output)=")).toList();
    if (free.isEmpty() || random.nextInt(10) == 0) {
      words.add(Damage.one(random, VALUES));
      return;
    }
    String option = Damage.one(random, free);
    words.add(option.endsWith("=") ? option + Damage.one(random, VALUES) : option);
  }
}
