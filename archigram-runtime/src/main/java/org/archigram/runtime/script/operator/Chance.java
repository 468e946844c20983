package org.archigram.runtime.script.operator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Draws from noise, densities, and losses. */
final class Chance {
  private static final String TINY = "1e-12";

  private Chance() {}

  static Map<String, Function<Call, String>> all() {
    Map<String, Function<Call, String>> all = new LinkedHashMap<>();
    all.put("normal", c -> "(" + c.wide(0) + " + " + c.wide(1) + " * " + c.full(2) + ")");
    all.put(
        "uniform",
        c -> "(%s + (%s - %s) * %s)".formatted(c.wide(0), c.wide(1), c.wide(0), c.full(2)));
    all.put("bernoulli", c -> "(" + c.full(1) + " < " + c.tensor(0) + ").float()");
    all.put("one_hot_draw", c -> "self.chosen(" + c.full(0) + ", " + c.full(1) + ")");
    all.put("poisson", c -> "self.counted(" + c.full(0) + ", " + c.full(1) + ")");
    all.put(
        "dropout",
        c -> {
          double rate = c.attributes().real("rate", 0.5);
          return "(%s * ((%s >= %s).float() * %s))"
              .formatted(c.full(0), c.full(1), rate, Term.literal(1 / (1 - rate)));
        });
    all.put(
        "gaussian_noise", c -> "(" + c.full(0) + " + " + c.real("sd", 1) + " * " + c.full(1) + ")");
    all.put("log_prob", Chance::density);
    all.put(
        "entropy",
        c ->
            Structured.total(
                "(-%1$s * torch.log(torch.clamp(%1$s, min=%2$s)))".formatted(c.full(0), TINY),
                c.argument(0).rank()));
    losses(all);
    return all;
  }

  private static void losses(Map<String, Function<Call, String>> all) {
    all.put("cross_entropy", Chance::crossEntropy);
    all.put("binary_cross_entropy", c -> total(c, "-" + bernoulli(c.full(1), c.full(0))));
    all.put("squared_error", c -> total(c, "torch.square(" + difference(c) + ")"));
    all.put(
        "mean_squared_error",
        c ->
            c.argument(0).rank() == 0
                ? "torch.square(" + difference(c) + ")"
                : "torch.mean(torch.square("
                    + difference(c)
                    + "), dim="
                    + Structured.last(c.argument(0).rank())
                    + ")");
    all.put(
        "huber", c -> total(c, "self.huber(" + difference(c) + ", " + c.real("delta", 1) + ")"));
    all.put("absolute_error", c -> total(c, "torch.abs(" + difference(c) + ")"));
  }

  private static String total(Call c, String text) {
    return Structured.total("(" + text + ")", c.argument(0).rank());
  }

  private static String difference(Call c) {
    return c.full(0) + " - " + c.full(1);
  }

  private static String crossEntropy(Call c) {
    Term scores = c.argument(0);
    Term label = c.argument(1);
    String logarithms = "torch.log_softmax(" + c.full(0) + ", -1)";
    if (label.rank() == scores.rank()) {
      return Structured.total("(-" + logarithms + " * " + c.full(1) + ")", scores.rank());
    }
    String picked = "(-self.picked(" + logarithms + ", " + c.full(1) + "))";
    return Structured.total(picked, label.rank());
  }

  private static String density(Call c) {
    int rank = c.argument(0).rank();
    String x = c.full(0) + ".detach()";
    String first = c.argument(1).aligned(c.leading(), rank);
    String second = c.arguments().size() > 2 ? c.argument(2).aligned(c.leading(), rank) : "";
    String each =
        switch (c.attributes().word("distribution", "")) {
          case "normal" ->
              "self.normal_density(%s, %s, %s)"
                  .formatted(x, tensor(c, 1, rank), tensor(c, 2, rank));
          case "uniform" -> "(%s * 0.0 - torch.log(%s - %s))".formatted(x, second, first);
          case "bernoulli" -> bernoulli(x, tensor(c, 1, rank));
          case "one_hot" -> "(%s * self.log_share(%s))".formatted(x, first);
          default ->
              "(%1$s * torch.log(torch.clamp(%2$s, min=%3$s)) - %2$s - torch.lgamma(%1$s + 1.0))"
                  .formatted(x, tensor(c, 1, rank), TINY);
        };
    return Structured.total(each, rank);
  }

  private static String tensor(Call c, int argument, int rank) {
    Term term = c.argument(argument);
    return term.number() ? term.tensor() : term.aligned(c.leading(), rank);
  }

  private static String bernoulli(String x, String p) {
    return "(%1$s * torch.log(torch.clamp(%2$s, min=%3$s)) + (1.0 - %1$s) * torch.log(torch.clamp(1.0 - %2$s, min=%3$s)))"
        .formatted(x, p, TINY);
  }
}
