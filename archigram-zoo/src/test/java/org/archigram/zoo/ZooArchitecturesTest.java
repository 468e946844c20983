package org.archigram.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.language.Read;
import org.archigram.model.Architecture;
import org.archigram.model.cost.Costs;
import org.archigram.model.fact.Checks;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZooArchitecturesTest {

  @TestFactory
  Stream<DynamicTest> everyArchitectureIsWithoutAProblem() {
    return Zoo.entries().stream()
        .map(e -> DynamicTest.dynamicTest(e.name(), () -> hasNoProblem(e.name(), Options.NONE)));
  }

  @ParameterizedTest
  @CsvSource({"dynamic-ntm, DiscreteDNTM", "dni-mlp, DNI"})
  void theOtherNetworkOfAFileIsWithoutAProblemToo(String name, String network) {
    hasNoProblem(name, Options.NONE.withItem(network));
  }

  @ParameterizedTest
  @CsvSource({
    "lenet5, 61706",
    "resnet, 269722",
    "drcn, 1775121",
    "mlp, 269322",
    "transformer, 63045632",
    "rnn, 128·m + 16512",
    "lstm, 512·m + 66048",
    "lstm-peephole, 512·m + 66432",
    "gru, 384·m + 49536",
    "mgu, 256·m + 33024",
    "esn, 100·q",
    "elm, 100·q"
  })
  void weightsAreAsManyAsThePapersSay(String name, String trained) {
    Architecture read = hasNoProblem(name, Options.NONE);
    assertThat(Costs.of(read).trained()).hasToString(trained);
  }

  @ParameterizedTest
  @CsvSource({
    "ntm, cell, Feedforward", "ntm, cell, GRU", "mlp, activation, sigmoid", "resnet, n, 1",
    "crmn, n, 2", "deep-bidirectional-lstm, N, 1", "gnmt, layers, 2", "ram, scales, 3"
  })
  void parametersMayBeOthers(String name, String parameter, String value) {
    hasNoProblem(name, Options.NONE.withSetting(parameter, value));
  }

  private static Architecture hasNoProblem(String name, Options options) {
    Read read = Language.read(Zoo.entry(name).orElseThrow().source(), options);
    assertThat(read.problems().text(false)).isEmpty();
    Architecture architecture = read.architecture().orElseThrow();
    assertThat(Checks.of(architecture).text(false)).isEmpty();
    return architecture;
  }
}
