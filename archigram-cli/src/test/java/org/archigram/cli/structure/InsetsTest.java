package org.archigram.cli.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.ViewOptions;
import org.junit.jupiter.api.Test;

/** What an overview keeps closed stands beside it, opened once. */
class InsetsTest {
  private static List<String> insets(Seen seen) {
    return seen.regions(Region.Kind.INSET).stream()
        .map(region -> Seen.read(region.title().orElseThrow()))
        .toList();
  }

  @Test
  void bothLayersOfATransformerCanBeRead() {
    Seen seen = Seen.bundled("transformer", ViewOptions.AUTO);
    assertThat(seen.regions(Region.Kind.FRAME))
        .extracting(region -> Seen.read(region.title().orElseThrow()))
        .contains("EncoderLayer");
    assertThat(insets(seen)).containsExactly("DecoderLayer", "MultiHeadAttention", "FeedForward");
    assertThat(seen.legend()).contains("what is in a closed box of this name");
  }

  @Test
  void theStagesOfTheAddressingOfATuringMachineCanBeRead() {
    assertThat(insets(Seen.bundled("ntm", ViewOptions.AUTO))).containsExactly("Addressing");
  }

  @Test
  void theCellAndTheScoreOfATranslatorCanBeRead() {
    assertThat(insets(Seen.bundled("gnmt", ViewOptions.AUTO)))
        .containsExactly("own LSTM", "Attention");
  }

  @Test
  void whatThePictureOpensHasNoInset() {
    assertThat(insets(Seen.bundled("resnet", ViewOptions.AUTO))).isEmpty();
    assertThat(insets(Seen.bundled("ntm", 0))).isEmpty();
  }

  @Test
  void aBlockOfTheLibraryIsKnownByItsName() {
    Seen seen = Seen.bundled("ntm", ViewOptions.AUTO);
    assertThat(seen.titles()).contains("controller");
    assertThat(insets(seen)).doesNotContain("LSTM");
  }

  @Test
  void anInsetNamesTheAxesOfThePicture() {
    Seen seen = Seen.bundled("gnmt", ViewOptions.AUTO);
    Region attention = seen.regions(Region.Kind.INSET).get(1);
    assertThat(attention.regions()).hasSize(1);
    assertThat(attention.regions().get(0).axis()).contains("s");
  }

  @Test
  void theSameLetterMeansTheSameWeightsInAnInsetToo() {
    Seen seen = Seen.bundled("crmn", ViewOptions.AUTO);
    Region memory =
        seen.regions(Region.Kind.INSET).stream()
            .filter(region -> Seen.read(region.title().orElseThrow()).equals("Memory"))
            .findFirst()
            .orElseThrow();
    List<String> letters = Seen.badges(memory.badges());
    assertThat(letters).hasSize(1).first().asString().startsWith("SHARED");
    assertThat(seen.view().root().allNodes())
        .filteredOn(node -> Seen.read(node.title()).equals("memory"))
        .hasSizeGreaterThan(1)
        .allMatch(node -> Seen.badges(node.badges()).containsAll(letters));
  }
}
