package org.archigram.bench.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Folders of runs with one file damaged, missing or exchanged. */
final class RunAttack implements Attack {
  private static final String RUN = "run/";
  private static final String ANSWER = "out.json";
  private static final List<String> ASK =
      List.of("run", "@/run", "--input", "@/x.npy", "-o", "@/" + ANSWER);
  private static final List<List<String>> COMMANDS =
      List.of(
          ASK,
          List.of("export", "@/run", "-o", "@/out.pt"),
          List.of("export", "@/run", "-o", "@/out.onnx"),
          List.of("train", "--resume", "@/run", "--steps", "5"));

  private final Map<String, byte[]> whole;
  private final List<String> names;
  private final byte[] answer;

  /** Trains a small network, and asks it once. */
  RunAttack(Trial trial) throws IOException, InterruptedException {
    List<String> train = List.of("train", "mlp", "--task", "xor", "--steps", "4", "--out", "@/run");
    this.whole = done(trial, new Case(train, Map.of("x.npy", Samples.npy(8, 2))));
    this.names =
        whole.keySet().stream()
            .filter(name -> name.startsWith(RUN) && !name.endsWith(".lock"))
            .sorted()
            .toList();
    Map<String, byte[]> asked = done(trial, new Case(ASK, whole));
    this.answer = asked.getOrDefault(ANSWER, new byte[0]);
  }

  private static Map<String, byte[]> done(Trial trial, Case tried)
      throws IOException, InterruptedException {
    Outcome outcome = trial.of(tried);
    if (outcome.code() != 0) {
      throw new IllegalStateException(tried + ": " + outcome.err());
    }
    return outcome.files();
  }

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public Case next(SplittableRandom random) {
    Map<String, byte[]> files = new HashMap<>(whole);
    String name = Damage.one(random, names);
    byte[] file = files.getOrDefault(name, new byte[0]);
    switch (random.nextInt(5)) {
      case 0 -> files.remove(name);
      case 1 -> files.put(name, new byte[0]);
      case 2 -> files.put(name, files.getOrDefault(Damage.one(random, names), new byte[0]));
      default -> files.put(name, new Damage(random).of(file));
    }
    return new Case(Damage.one(random, COMMANDS), files);
  }

  /** Another answer than before, or a problem that does not name the damaged file. */
  @Override
  public Optional<String> fault(Case tried, Outcome outcome) {
    if (outcome.code() == 0) {
      byte[] answered = outcome.files().getOrDefault(ANSWER, answer);
      return Arrays.equals(answered, answer) ? Optional.empty() : Optional.of("another answer");
    }
    List<String> damaged = new ArrayList<>(names);
    damaged.removeIf(name -> Arrays.equals(whole.get(name), tried.files().get(name)));
    return damaged.stream().anyMatch(name -> outcome.err().contains(name.substring(RUN.length())))
        ? Optional.empty()
        : Optional.of("does not name " + damaged);
  }
}
