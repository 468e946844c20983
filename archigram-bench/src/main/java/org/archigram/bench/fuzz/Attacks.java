package org.archigram.bench.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All attacks, ready to begin. */
final class Attacks {
  private static final List<List<String>> MODELS =
      List.of(
          List.of("mlp"),
          List.of("gru", "--set", "m=2", "--set", "n=2"),
          List.of("lenet5"),
          List.of("deep-bidirectional-lstm", "--set", "n=2"));

  private Attacks() {}

  /**
   * Makes the networks that are attacked.
   *
   * @param more whole ONNX files to damage, beside those that are made
   */
  static List<Attack> all(Trial trial, List<byte[]> more) throws IOException, InterruptedException {
    List<byte[]> models = new ArrayList<>(more);
    for (List<String> source : MODELS) {
      List<String> words = new ArrayList<>(List.of("export"));
      words.addAll(source);
      words.addAll(List.of("-o", "@/m.onnx"));
      Outcome made = trial.of(new Case(words, Map.of()));
      byte[] model = made.files().get("m.onnx");
      if (model == null) {
        throw new IllegalStateException(words + ": " + made.err());
      }
      models.add(model);
    }
    return List.of(
        new TextAttack(),
        new ModelAttack(models, Samples.npy(8, 2)),
        new DataAttack(),
        new RunAttack(trial),
        new WordsAttack(trial));
  }
}
