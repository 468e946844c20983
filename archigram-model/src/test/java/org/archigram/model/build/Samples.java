package org.archigram.model.build;

import static org.archigram.model.build.Layers.conv;
import static org.archigram.model.build.Layers.dense;
import static org.archigram.model.build.Layers.operator;
import static org.archigram.model.build.Layers.pool;
import static org.archigram.model.build.Term.of;
import static org.archigram.model.build.Term.product;
import static org.archigram.model.build.Term.sigmoid;
import static org.archigram.model.build.Term.tanh;

import org.archigram.model.Architecture;
import org.archigram.model.Block;

/** Architectures from papers, built in Java. */
public final class Samples {

  private Samples() {}

  public static Block rnn() {
    return Architectures.block("RNN")
        .input("x[t]", "m")
        .output("h[t]", "n")
        .weights("W", "n", "m")
        .weights("U", "n", "n")
        .weights("b", "n")
        .equation(
            "h", tanh(product("W", of("x")).plus(product("U", of("h").at("t", -1))).plus(of("b"))))
        .build();
  }

  public static Architecture mlp() {
    return Architectures.network("MLP")
        .input("x", 784)
        .then(dense(100))
        .then("relu")
        .then(dense(10))
        .as("y")
        .architecture();
  }

  private static Term gate(String name, Term state) {
    return product("W_" + name, of("x")).plus(product("U_" + name, state)).plus(of("b_" + name));
  }

  private static Term before() {
    return of("h").at("t", -1);
  }

  private static BlockBuilder gated(String name, String gates) {
    return Architectures.block(name)
        .input("x[t]", "m")
        .output("h[t]", "n")
        .weights("W_" + gates, "n", "m")
        .weights("U_" + gates, "n", "n")
        .weights("b_" + gates, "n");
  }

  public static Block lstm() {
    return gated("LSTM", "{f,i,o,c}")
        .equation("f", sigmoid(gate("f", before())))
        .equation("i", sigmoid(gate("i", before())))
        .equation("o", sigmoid(gate("o", before())))
        .equation("c_tilde", tanh(gate("c", before())))
        .equation("c", of("f").times(of("c").at("t", -1)).plus(of("i").times(of("c_tilde"))))
        .equation("h", of("o").times(tanh(of("c"))))
        .build();
  }

  public static Block gru() {
    return gated("GRU", "{z,r,h}")
        .equation("z", sigmoid(gate("z", before())))
        .equation("r", sigmoid(gate("r", before())))
        .equation("h_tilde", tanh(gate("h", of("r").times(before()))))
        .equation("h", blend("z"))
        .boundary("h[0]", of(0))
        .build();
  }

  public static Block mgu() {
    return gated("MGU", "{f,h}")
        .equation("f", sigmoid(gate("f", before())))
        .equation("h_tilde", tanh(gate("h", of("f").times(before()))))
        .equation("h", blend("f"))
        .build();
  }

  private static Term blend(String gate) {
    return of(1).minus(of(gate)).times(before()).plus(of(gate).times(of("h_tilde")));
  }

  public static Architecture lenet5() {
    return Architectures.network("LeNet5")
        .input("image", 1, 28, 28)
        .targetClass("label", 10)
        .then(conv(6).kernel(5).pad(2))
        .then("tanh")
        .then(pool("avg_pool", 2))
        .then(conv(16).kernel(5))
        .then("tanh")
        .then(pool("avg_pool", 2))
        .then(operator("flatten"))
        .then(dense(120))
        .then("tanh")
        .then(dense(84))
        .then("tanh")
        .then(dense(10))
        .as("digit")
        .loss("class", Term.apply("cross_entropy", of("digit"), of("label")))
        .architecture();
  }
}
