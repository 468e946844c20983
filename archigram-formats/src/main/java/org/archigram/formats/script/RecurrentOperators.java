package org.archigram.formats.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Layers that read a sequence step by step. */
final class RecurrentOperators {
  private static final Map<String, List<String>> USUAL =
      Map.of(
          "LSTM", List.of("sigmoid", "tanh", "tanh"),
          "GRU", List.of("sigmoid", "tanh"),
          "RNN", List.of("tanh"));

  private RecurrentOperators() {}

  static void add(Map<String, Operators.Writer> all) {
    USUAL.keySet().forEach(kind -> all.put(kind, call -> written(call, kind)));
  }

  private static void require(Call call, String kind) throws UnknownOperator {
    List<String> words =
        call.node.attribute("activations").map(a -> a.words()).orElse(List.of()).stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    List<String> usual = USUAL.getOrDefault(kind, List.of());
    List<String> twice = Stream.concat(usual.stream(), usual.stream()).toList();
    if (!words.isEmpty() && !words.equals(usual) && !words.equals(twice)) {
      throw call.refusal("with other functions than usual");
    }
    boolean other =
        call.node.has(4)
            || call.node.attribute("clip").isPresent()
            || call.node.integer("layout", 0) != 0
            || call.node.integer("input_forget", 0) != 0;
    if (other) {
      throw call.refusal("with lengths, limits, joined gates or the batch first");
    }
  }

  private static String written(Call call, String kind) throws UnknownOperator {
    require(call, kind);
    String direction =
        call.word("direction", "forward", Set.of("forward", "reverse", "bidirectional"));
    int count = direction.equals("bidirectional") ? 2 : 1;
    List<List<String>> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean backward = direction.equals("reverse") || i == 1;
      made.add(one(call, kind, i, backward));
    }
    List<String> names = call.names();
    if (names.size() > made.get(0).size()) {
      throw call.refusal("with more results than it has");
    }
    for (int i = 0; i < names.size(); i++) {
      int part = i;
      List<String> parts = made.stream().map(all -> all.get(part)).toList();
      String all = "[" + String.join(", ", parts) + "]";
      call.line("%s = torch.stack(%s, %s)".formatted(names.get(i), all, i == 0 ? 1 : 0));
    }
    return Operators.DONE;
  }

  /** One direction: all states, the last one, and the last memory. */
  private static List<String> one(Call call, String kind, int number, boolean backward)
      throws UnknownOperator {
    List<String> made = List.of(call.body().fresh(), call.body().fresh(), call.body().fresh());
    String at = "[" + number + "]";
    List<String> given = new ArrayList<>();
    given.add(call.in(0));
    given.add(call.in(1) + at);
    given.add(call.in(2) + at);
    given.add(call.node.has(3) ? call.in(3) + at : "torch.zeros([0])");
    given.add(call.node.has(5) ? call.in(5) + at : "torch.zeros([0])");
    if (kind.equals("LSTM")) {
      given.add(call.node.has(6) ? call.in(6) + at : "torch.zeros([0])");
      given.add(call.node.has(7) ? call.in(7) + at : "torch.zeros([0])");
    }
    if (kind.equals("GRU")) {
      given.add(call.bool("linear_before_reset", 0));
    }
    given.add(Call.truth(backward));
    call.line(
        "%s = self.m_%s(%s)"
            .formatted(
                String.join(", ", made), kind.toLowerCase(Locale.ROOT), String.join(", ", given)));
    return made;
  }
}
