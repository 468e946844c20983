package org.archigram.model;

import java.util.List;
import java.util.Map;
import org.archigram.model.problem.Place;

/** The blocks that every text may call. */
public final class LibraryBlocks {

  /** The files of the library, with the blocks of each. */
  public static final Map<String, List<String>> FILES =
      Map.of(
          "attention.arch",
          List.of("additive_attention", "dot_product_attention", "multi_head_attention"),
          "layers.arch",
          List.of("dense", "linear", "conv", "conv_1d", "embedding"),
          "normalisation.arch",
          List.of("batch_norm", "layer_norm", "group_norm"),
          "recurrent.arch",
          List.of("RNN", "LSTM", "LSTM_peephole", "GRU", "MGU", "bidirectional"));

  private LibraryBlocks() {}

  /** Whether a text defines the block itself, under a name that the library has, too. */
  public static boolean isHidden(Block block) {
    return block.place() instanceof Place.InText in
        && !FILES.containsKey(in.source().name())
        && FILES.values().stream().anyMatch(names -> names.contains(block.name()));
  }
}
