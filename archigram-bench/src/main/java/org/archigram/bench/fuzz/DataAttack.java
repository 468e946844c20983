package org.archigram.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Tables, arrays, pictures, texts and series with damaged bytes, to train a small network on. */
final class DataAttack implements Attack {
  private static final List<String> FIELDS =
      List.of("", "\"", "NaN", "1e999", "elm", "\u001b[31m", "\u202e", "0x1p3", "-", "1,5", "ü");

  /**
   * @param network the text of the network
   * @param file the name of the data
   * @param data what it holds when it is whole
   * @param words what names the data on the command line
   */
  private record Kind(String network, String file, byte[] data, List<String> words) {}

  private final List<Kind> kinds;

  DataAttack() {
    String sorter = Samples.SORTER;
    List<String> table = List.of("--data", "@/d.csv", "--target", "kind");
    List<String> standard =
        List.of("--data", "@/d.csv", "--target", "kind", "--standardise", "--missing", "mean");
    List<String> arrays = List.of("--input", "@/x.npy", "--target", "@/y.npy");
    this.kinds =
        List.of(
            new Kind(sorter, "d.csv", Samples.table(), table),
            new Kind(sorter, "d.csv", Samples.table(), standard),
            new Kind(Samples.LINE, "x.npy", Samples.npy(8, 2), arrays),
            new Kind(Samples.LINE, "x.npz", Samples.npz(), List.of("--data", "@/x.npz")),
            new Kind(
                Samples.LINE,
                "x.json",
                Samples.json(),
                List.of("--input", "@/x.json", "--target", "@/y.npy")),
            new Kind(Samples.SPELLER, "t.txt", Samples.words(), List.of("--data", "@/t.txt")),
            new Kind(
                Samples.LINE,
                "p.png",
                Samples.picture(),
                List.of("--input", "@/p.png", "--target", "@/y.npy")));
  }

  @Override
  public String name() {
    return "data";
  }

  @Override
  public Case next(SplittableRandom random) {
    Kind kind = Damage.one(random, kinds);
    Map<String, byte[]> files = new HashMap<>();
    files.put("net.arch", kind.network().getBytes(StandardCharsets.UTF_8));
    files.put("y.npy", Samples.npy(8, 1));
    boolean text = kind.file().matches(".*\\.(csv|json|txt)");
    files.put(
        kind.file(),
        text && random.nextBoolean()
            ? otherField(kind.data(), random)
            : new Damage(random).of(kind.data()));
    List<String> words = new java.util.ArrayList<>(List.of("train", "@/net.arch"));
    words.addAll(kind.words());
    words.addAll(List.of("--steps", "1", "--out", "@/run"));
    return new Case(words, files);
  }

  private static byte[] otherField(byte[] data, SplittableRandom random) {
    String[] fields = new String(data, StandardCharsets.UTF_8).split("(?<=[,\\n])|(?=[,\\n])", -1);
    fields[random.nextInt(fields.length)] = Damage.one(random, FIELDS);
    return String.join("", fields).getBytes(StandardCharsets.UTF_8);
  }
}
