package org.archigram.bench.fuzz;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** ONNX files with damaged bytes. */
final class ModelAttack implements Attack {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("summary", "@/m.onnx", "--json"),
          List.of("summary", "@/m.onnx"),
          List.of("check", "@/m.onnx"),
          List.of("draw", "@/m.onnx", "-o", "@/out.svg"),
          List.of("draw", "@/m.onnx", "-o", "@/out.svg", "--depth", "1"),
          List.of("equations", "@/m.onnx"),
          List.of("program", "@/m.onnx"),
          List.of("run", "@/m.onnx", "--input", "@/x.npy", "-o", "@/out.json"));

  private final List<byte[]> models;
  private final byte[] input;

  /**
   * @param models whole files
   * @param input what {@code run} gives them, an npy file
   */
  ModelAttack(List<byte[]> models, byte[] input) {
    this.models = List.copyOf(models);
    this.input = input;
  }

  @Override
  public String name() {
    return "onnx";
  }

  @Override
  public Case next(SplittableRandom random) {
    byte[] damaged = new Damage(random).of(Damage.one(random, models));
    return new Case(Damage.one(random, COMMANDS), Map.of("m.onnx", damaged, "x.npy", input));
  }
}
