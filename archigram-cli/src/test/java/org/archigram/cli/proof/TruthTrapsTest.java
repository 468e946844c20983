package org.archigram.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.archigram.cli.proof.Readback.Edge;
import org.archigram.cli.proof.Readback.Node;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Architecture;
import org.archigram.model.cost.Costs;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;

/** Known ways in which pictures of networks lie. */
class TruthTrapsTest {
  static final String SHARED =
      """
      network Shared {
        input x : [4]
        output y : [4]
        let f = dense(4)
        y = f(f(f(f(x))))
      }
      """;

  private static long count(Readback drawn, String kind) {
    return drawn.ofKind(kind).size();
  }

  private static Set<String> delays(Readback drawn) {
    return drawn.nodes().values().stream()
        .map(Node::delay)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void t01_anActivationUsedTwiceIsNoCircle() {
    String text =
        """
        block Act {
          input x : [n]
          output y : [n]
          y = relu(x)
        }
        network Twice {
          input x : [4]
          output y : [4]
          let act = Act
          y = act(dense(4)(act(dense(4)(x))))
        }
        """;
    Architecture architecture = Pictures.read(text);
    for (int depth = 0; depth <= 2; depth++) {
      assertThat(Pictures.findings(architecture, ViewOptions.Kind.FLOW, depth))
          .noneMatch(finding -> finding.id().equals("REC01"));
      assertThat(delays(Pictures.flow(text, depth))).isEmpty();
    }
    assertThat(Pictures.flow(text, 0).ofKind("block"))
        .filteredOn(node -> node.operation().equals("Act"))
        .hasSize(2);
    Pictures.areTrue(text);
  }

  @Test
  void t02_weightsUsedFourTimesAreMarkedAndCountedOnce() {
    Readback drawn = Pictures.flow(SHARED, 0);
    assertThat(drawn.ofKind("block"))
        .hasSize(4)
        .allMatch(node -> node.badges().contains("shared:A"));
    assertThat(Costs.of(Pictures.read(SHARED)).trained()).hasToString("20");
    Pictures.areTrue(SHARED);
  }

  @Test
  void t03_closingABlockHidesNoShortcut() {
    Pictures.areTrue(
        """
        block Down(n) {
          input x : [c, h, w]
          output y : [n, h, w]
          y = x |> conv(n, kernel: 3, pad: 1) |> relu
        }
        network UNet {
          input x : [3, 32, 32]
          output y : [3, 32, 32]
          d_1 = Down(8)(x)
          d_2 = Down(8)(d_1)
          b = Down(8)(d_2)
          u_2 = Down(8)(b + d_2)
          u_1 = Down(8)(u_2 + d_1)
          y = conv(3, kernel: 3, pad: 1)(u_1)
        }
        """);
    assertThat(Pictures.faults(Pictures.bundled("resnet"), 3)).isEmpty();
  }

  @Test
  void t04_twoTowersStayTwo() {
    String text =
        """
        network Towers {
          input question : [8]
          input answer : [8]
          output score : []
          q = question |> dense(4) |> relu |> dense(4)
          a = answer |> dense(4) |> relu |> dense(4)
          score = q @ a
        }
        """;
    Readback drawn = Pictures.flow(text, 0);
    Node join = drawn.holders("score").get(0);
    assertThat(drawn.edges().stream().filter(edge -> edge.to().equals(join.id()))).hasSize(2);
    assertThat(drawn.edges())
        .noneMatch(edge -> edge.from().startsWith("q/") && edge.to().startsWith("a/"))
        .noneMatch(edge -> edge.from().startsWith("a/") && edge.to().startsWith("q/"));
    Pictures.areTrue(text);
  }

  @Test
  void t05_anOpenedBlockEnclosesItsContentAndNothingElse() {
    for (String name : List.of("resnet", "dann", "ntm", "dni-mlp", "drcn")) {
      Readback drawn = Readback.of(Pictures.svg(Pictures.bundled(name), ViewOptions.Kind.FLOW, 1));
      assertThat(drawn.regions()).as(name).isNotEmpty();
      for (Readback.Region region : drawn.regions().values()) {
        if (region.kind().equals("frame") || region.kind().equals("stack")) {
          drawn.nodes().values().stream()
              .filter(node -> node.delay().isEmpty() && !node.kind().equals("pick"))
              .forEach(node -> isPlaced(node, region));
        }
      }
    }
  }

  private static void isPlaced(Node node, Readback.Region region) {
    boolean inside = node.id().startsWith(region.id() + ".");
    assertThat(inside ? region.box().holds(node.box()) : !region.box().meets(node.box()))
        .as("%s and %s", node.id(), region.id())
        .isTrue();
  }

  @Test
  void t06_noColourWithoutAMeaningAndT08NoSizeWithoutAMeaning() {
    String text =
        """
        network Sizes {
          input x : [8]
          output y : [900]
          a = dense(4)(x)
          y = dense(900)(a)
        }
        """;
    List<Node> layers = Pictures.flow(text, 0).ofKind("block");
    assertThat(layers).hasSize(2);
    assertThat(layers.get(0).look()).isEqualTo(layers.get(1).look());
    assertThat(layers.get(0).box().height())
        .isCloseTo(layers.get(1).box().height(), org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void t07_bothBranchesOfAChoiceAreDrawn() {
    String text =
        """
        network Choice {
          input x : [4]
          output y : [4]
          a = dense(4)(x)
          b = relu(x)
          y = train(a) else b
        }
        """;
    Readback drawn = Pictures.flow(text, 0);
    String choice = drawn.holders("y").get(0).id();
    assertThat(drawn.draws(drawn.holders("b").get(0).id(), choice, "data")).isTrue();
    assertThat(drawn.edges().stream().filter(edge -> edge.to().equals(choice))).hasSize(2);
    Pictures.areTrue(text);
  }

  @Test
  void t09_aGanIsTwoNetworksWithTwoLossesAndNoRecurrence() {
    String text =
        """
        block Generator {
          input z : [4]
          output x : [8]
          x = z |> dense(8) |> tanh
        }
        block Discriminator {
          input x : [n]
          output p : [1]
          p = x |> dense(1) |> sigmoid
        }
        network GAN {
          input z : [4]
          input real : [8]
          output x : [8]
          let G = Generator
          let D = Discriminator
          x = G(z)
          loss fooled = mean(-log(D(x)))
          loss told = mean(-log(D(real)) - log(1 - D(x)))
          minimize fooled over G
          minimize told over D
        }
        """;
    Readback drawn = Pictures.flow(text, 0);
    assertThat(count(drawn, "loss")).isEqualTo(2);
    assertThat(delays(drawn)).isEmpty();
    assertThat(drawn.ofKind("block").stream().map(Node::operation).distinct())
        .containsExactlyInAnyOrder("Generator", "Discriminator");
    assertThat(drawn.edges()).noneMatch(edge -> edge.kind().equals("feedback"));
    Pictures.areTrue(text);
  }

  @Test
  void t09_aVariationalAutoencoderDrawsItsCodeAndNothingElse() {
    String text =
        """
        network VAE {
          input x : [8]
          output y : [8]
          e = x |> dense(6) |> relu
          mu = dense(2)(e)
          sigma = exp(dense(2)(e))
          z ~ normal(mu, sigma)
          y = z |> dense(6) |> relu |> dense(8)
        }
        """;
    Readback drawn = Pictures.flow(text, 0);
    assertThat(drawn.ofKind("sample")).extracting(Node::id).containsExactly("z");
    assertThat(delays(drawn)).isEmpty();
    Pictures.areTrue(text);
  }

  @Test
  void t10_attentionNamesItsAxisAndWhereItReads() {
    String text =
        """
        network Attention {
          input q[t] : [4]
          input k[s] : [4]
          input v[s] : [6]
          output y[t] : [6]
          a = softmax[s](q @ k)
          y = sum[s](a * v)
        }
        """;
    Readback drawn = Pictures.cell(text, 0);
    assertThat(drawn.holders("a").get(0).texts()).anyMatch(t -> t.matches(".*softmax.*s.*"));
    assertThat(drawn.holders("y").get(0).texts()).anyMatch(t -> t.contains("s"));
    assertThat(drawn.ofKind("input")).extracting(Node::id).contains("q", "k", "v");
    Pictures.areTrue(text);
  }

  @Test
  void t11_esnAndElmDifferByTheRecurrenceAlone() {
    for (ViewOptions.Kind kind : Pictures.KINDS) {
      Readback esn = Readback.of(Pictures.svg(Pictures.bundled("esn"), kind, 0));
      Readback elm = Readback.of(Pictures.svg(Pictures.bundled("elm"), kind, 0));
      assertThat(delays(esn)).containsExactly("t -1");
      assertThat(delays(elm)).isEmpty();
      assertThat(esn.edges().stream().filter(edge -> edge.kind().equals("feedback"))).hasSize(1);
      assertThat(elm.edges()).allMatch(edge -> edge.kind().equals("data"));
      Set<String> recurrent = withoutRecurrence(esn);
      recurrent.remove("fit"); // the error of a sequence is a mean over its steps
      assertThat(names(elm)).containsAll(recurrent);
      for (Node node : elm.nodes().values()) {
        Node same = esn.nodes().get(node.id());
        if (same != null && !node.id().startsWith("h")) {
          assertThat(same.kind()).as(node.id()).isEqualTo(node.kind());
          assertThat(same.weights()).as(node.id()).isEqualTo(node.weights());
          assertThat(same.badges()).as(node.id()).isEqualTo(node.badges());
        }
      }
    }
  }

  private static Set<String> names(Readback drawn) {
    return drawn.nodes().keySet();
  }

  /** The named things of a network that are not there for its recurrence alone. */
  private static Set<String> withoutRecurrence(Readback drawn) {
    return drawn.nodes().values().stream()
        .filter(node -> node.delay().isEmpty())
        .map(Node::id)
        .filter(id -> !id.contains("/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void t12_onlyEqualCopiesAreFolded() {
    String text =
        """
        network Stage {
          input x : [8, 16, 16]
          output y : [16, 8, 8]
          h = x |> conv(16, kernel: 3, pad: 1, stride: 2) |> relu
          repeat 3 {
            h = h + relu(conv(16, kernel: 3, pad: 1)(h))
          }
          y = h
        }
        """;
    Readback drawn = Pictures.flow(text, 0);
    List<Readback.Region> stacks =
        drawn.regions().values().stream().filter(r -> r.kind().equals("stack")).toList();
    assertThat(stacks).hasSize(1);
    assertThat(stacks.get(0).texts()).contains("×3");
    List<Node> convolutions =
        drawn.nodes().values().stream().filter(n -> n.operation().equals("conv")).toList();
    assertThat(convolutions).hasSize(2);
    assertThat(convolutions).filteredOn(n -> stacks.get(0).box().holds(n.box())).hasSize(1);
    Pictures.areTrue(text);
  }

  @Test
  void t13_fixedWeightsAndOtherRulesAreMarked() {
    Readback esn = Readback.of(Pictures.svg(Pictures.bundled("esn"), ViewOptions.Kind.FLOW, 0));
    assertThat(esn.holders("W_in")).isNotEmpty().allMatch(n -> n.weights().equals("fixed"));
    assertThat(esn.holders("W")).isNotEmpty().allMatch(n -> n.weights().equals("fixed"));
    assertThat(esn.holders("W_in")).allMatch(n -> n.look().contains("url(#"));
    assertThat(esn.holders("W_out"))
        .isNotEmpty()
        .allMatch(n -> n.weights().equals("trained"))
        .allMatch(n -> n.badges().stream().anyMatch(b -> b.startsWith("rule:ridge")));
  }

  @Test
  void t14_aStoppedGradientIsDrawn() {
    String text =
        """
        network Siamese {
          input one : [8]
          input other : [8]
          output y : [4]
          let f = dense(4)
          y = dense(4)(f(one))
          loss alike = squared_error(y, stop(f(other)))
        }
        """;
    Readback drawn = Pictures.flow(text, 0);
    assertThat(drawn.ofKind("gradient")).hasSize(1);
    Readback dann = Readback.of(Pictures.svg(Pictures.bundled("dann"), ViewOptions.Kind.FLOW, 0));
    assertThat(dann.ofKind("gradient"))
        .hasSize(1)
        .allMatch(node -> node.operation().equals("reverse_gradient"));
    Pictures.areTrue(text);
  }

  @Test
  void t15_nestedLongAndReversedDelaysAreDrawnAsTheyAre() {
    String text =
        """
        network Delays {
          input x[t] : [4]
          output y[t] : [4]
          weights U_{1,2,3} : [4, 4]
          a = tanh(x + U_1 @ a[t-1] + U_2 @ a[t-2])
          b = tanh(a + U_3 @ b[t+1])
          y = a + b
        }
        """;
    for (Readback drawn : List.of(Pictures.flow(text, 0), Pictures.cell(text, 0))) {
      assertThat(delays(drawn)).containsExactly("t -1", "t -2", "t 1");
    }
    Pictures.areTrue(text);
  }

  @Test
  void t16_anOpenSizeIsNamed() {
    Readback drawn = Pictures.flow(Pictures.text("gru"), 0);
    assertThat(drawn.nodes().get("x").texts()).contains("m");
  }

  @Test
  void t17_nothingLeavesThePage() {
    String name = "AVeryLongNameThatIsWiderThanTheDrawing".repeat(3);
    String text = "network " + name + " {\n  input x : [4]\n  output y : [4]\n  y = relu(x)\n}\n";
    for (Architecture architecture :
        List.of(Pictures.read(text), Pictures.bundled("gru"), Pictures.bundled("crmn"))) {
      assertThat(Pictures.findings(architecture, ViewOptions.Kind.FLOW, 0))
          .extracting(Finding::id)
          .doesNotContain("LAY07");
    }
  }

  @Test
  void t18_anInventedArrowIsNoticed() {
    for (String name : Zoo.names()) {
      Architecture architecture = Pictures.bundled(name);
      Readback drawn = Readback.of(Pictures.svg(architecture, ViewOptions.Kind.FLOW, 0));
      List<String> ids = List.copyOf(drawn.nodes().keySet());
      Edge invented = new Edge(ids.get(ids.size() - 1), ids.get(0), "feedback");
      drawn.edges().add(invented);
      assertThat(Comparison.faults(ModelGraph.of(architecture), drawn))
          .as(name)
          .contains("invented: " + invented);
    }
  }
}
