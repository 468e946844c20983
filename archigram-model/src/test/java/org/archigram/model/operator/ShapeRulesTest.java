package org.archigram.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShapeRulesTest {

  /** Name and settings | what is known | what follows; {@code ?} is open, {@code *} any number. */
  private static final String CASES =
      """
      add | [n] [n] -> ?* | [n] [n] -> [n]
      add | [] [n] -> ?* | [] [n] -> [n]
      add | [] [] -> ?* | [] [] -> []
      add | [1, n] [m, n] -> ?* | [1, n] [m, n] -> [m, n]
      add | [m, 1] [1, n] -> ?* | [m, 1] [1, n] -> [m, n]
      add | [1] [1] -> ?* | [1] [1] -> [1]
      add | ?* [n] -> ?* | ?* [n] -> [n]
      add end | ?* [n] -> ?* | [n] [n] -> [n]
      add end | ?* ?* -> [n] | [n] [n] -> [n]
      add end | ?* ?* -> ?* | ?* ?* -> ?*
      add | ?* [] -> [n] | [n] [] -> [n]
      add | ?* ?* -> [] | [] [] -> []
      add | [?a] [3] -> ?* | [3] [3] -> [3]
      add | ?* ?*=0 -> ?* | ?* ?* -> ?*
      add | [n] [m] -> ?* | ! dimension 1: m is not n
      add | [n] [m, n] -> ?* | ! expected one dimension, found [m, n]
      mul | [n, 1] [n, m] -> ?* | [n, 1] [n, m] -> [n, m]
      where | [] [n] [] -> ?* | [] [n] [] -> [n]
      less | [n] [] -> ?* | [n] [] -> [n]
      train_else | [n] ?* -> [n] | [n] ?* -> [n]
      train_else end | [n] ?* -> [n] | [n] [n] -> [n]
      neg | ?* -> [2, 3] | [2, 3] -> [2, 3]
      tanh | [n] -> ?* | [n] -> [n]
      clip low=0 high=1 | ?* -> [n] | [n] -> [n]
      matmul | [n, m] [m] -> ?* | [n, m] [m] -> [n]
      matmul | [m] [m, k] -> ?* | [m] [m, k] -> [k]
      matmul | [n, m] [m, k] -> ?* | [n, m] [m, k] -> [n, k]
      matmul | [m] [m] -> ?* | [m] [m] -> []
      matmul | [b, n, m] [b, m, k] -> ?* | [b, n, m] [b, m, k] -> [b, n, k]
      matmul | [b, n, m] [m, k] -> ?* | [b, n, m] [m, k] -> [b, n, k]
      matmul | [3, ?a] [5] -> ?* | [3, 5] [5] -> [3]
      matmul | [3, 5] ?* -> [3] | [3, 5] [5] -> [3]
      matmul | ?* [5] -> [3] | [3, 5] [5] -> [3]
      matmul | ?* [5] -> [] | [5] [5] -> []
      matmul | ?* [5] -> ?* | ?* [5] -> ?*
      matmul end | ?* [5] -> ?* | [?1, 5] [5] -> [?1]
      matmul end | [3, 5] ?* -> ?* | [3, 5] [5] -> [3]
      matmul | [3, 5] [4] -> ?* | ! the inner dimension of the product: 5 is not 4
      matmul | [] [4] -> ?* | ! `@` multiplies matrices and vectors; for a scalar write `*`
      outer | [n] [m] -> ?* | [n] [m] -> [n, m]
      outer | ?* ?* -> [n, m] | [n] [m] -> [n, m]
      dot | [n] ?* -> ?* | [n] [n] -> []
      transpose | [n, m] -> ?* | [n, m] -> [m, n]
      transpose | ?* -> [n, m] | [m, n] -> [n, m]
      transpose | [n] -> ?* | ! only something with two dimensions or more has a transpose
      conv | [1, 28, 28] [6, 1, 5, 5] -> ?* | [1, 28, 28] [6, 1, 5, 5] -> [6, 24, 24]
      conv pad=2 | [1, 28, 28] [6, ?c, 5, 5] -> ?* | [1, 28, 28] [6, 1, 5, 5] -> [6, 28, 28]
      conv pad=same stride=2 | [3, 7, 8] [6, 3, 5, 5] -> ?* | [3, 7, 8] [6, 3, 5, 5] -> [6, 4, 4]
      conv pad=1,0,2,0 | [3, 7, 8] [6, 3, 3, 3] -> ?* | [3, 7, 8] [6, 3, 3, 3] -> [6, 8, 6]
      conv stride=2 dilation=2 | [3, 9] [6, 3, 3] -> ?* | [3, 9] [6, 3, 3] -> [6, 3]
      conv groups=8 | [8, 9] [16, 1, 3] -> ?* | [8, 9] [16, 1, 3] -> [16, 7]
      conv | [c, h] [o, c, 3] -> ?* | [c, h] [o, c, 3] -> [o, h - 2]
      conv | ?* [6, 3, 5, 5] -> ?* | [3, ?2, ?3] [6, 3, 5, 5] -> [6, ?2 - 4, ?3 - 4]
      conv | [3, 4, 4] [6, 3, 5, 5] -> ?* | ! the window is larger than the positions it slides over
      conv | [3, 9, 9] [6, 4, 5, 5] -> ?* | ! the number of channels: 4 is not 3
      conv_transpose stride=2 | [8, 5, 5] [8, 3, 4, 4] -> ?* | [8, 5, 5] [8, 3, 4, 4] -> [3, 12, 12]
      conv_transpose stride=2 pad=1 output_pad=1 | [8, 5] [8, 3, 3] -> ?* | [8, 5] [8, 3, 3] -> [3, 10]
      circular_convolution | [n] ?* -> ?* | [n] [?1] -> [n]
      max_pool size=2 | [6, 28, 28] -> ?* | [6, 28, 28] -> [6, 14, 14]
      max_pool size=3 stride=2 | [6, 28, 28] -> ?* | [6, 28, 28] -> [6, 13, 13]
      avg_pool size=3 stride=2 pad=1 | [6, 28, 28] -> ?* | [6, 28, 28] -> [6, 14, 14]
      avg_pool size=2,3 | ?* -> [4, 5, 6] | [4, ?2, ?3] -> [4, 5, 6]
      sum_pool size=2 | [c, n] -> ?* | [c, n] -> [c, ⌊(n - 2)/2⌋ + 1]
      max_pool size=2 | [6] -> ?* | ! pooling needs channels and positions, found [6]
      max_pool | [6, 8] -> ?* | ! the size of the window is missing
      global_avg_pool | [c, h, w] -> ?* | [c, h, w] -> [c]
      upsample factor=2 | [c, h, w] -> ?* | [c, h, w] -> [c, 2·h, 2·w]
      standardize | [n] -> ?* | [n] -> [n]
      sum | [n, m] -> ?* | [n, m] -> [n]
      sum dim=0 | [n, m] -> ?* | [n, m] -> [m]
      mean dim=1,2 | [c, h, w] -> ?* | [c, h, w] -> [c]
      sum axes:t | [n] -> ?* | [n] -> [n]
      sum | [] -> ?* | ! a scalar has no dimension to reduce; give an axis in brackets
      sum dim=2 | [n, m] -> ?* | ! there is no dimension 2 among 2
      max dim=0 | ?* -> [m] | [?1, m] -> [m]
      softmax | [n] -> ?* | [n] -> [n]
      concat | [n] [m] -> ?* | [n] [m] -> [m + n]
      concat | [] [3] -> ?* | [] [3] -> [4]
      concat | [] [] -> ?* | [] [] -> [2]
      concat dim=1 | [2, 3] [?a, 4] -> ?* | [2, 3] [2, 4] -> [2, 7]
      concat end | [3] ?* -> [7] | [3] [?1] -> [7]
      concat dim=1 | [2, 3] [5, 4] -> ?* | ! dimension 1 of the parts: 2 is not 5
      flatten | [16, 5, 5] -> ?* | [16, 5, 5] -> [400]
      flatten | ?* -> ?* | ?* -> [?1]
      reshape shape=4,-1 | [2, 6] -> ?* | [2, 6] -> [4, 3]
      reshape shape=3,4 | [2, 6] -> ?* | [2, 6] -> [3, 4]
      reshape shape=5,-1 | [2, 6] -> ?* | ! the number of elements: 12 is not 10
      slice from=2 size=3 | [9] -> ?* | [9] -> [3]
      slice from=2 | [9] -> ?* | [9] -> [7]
      slice from=2 size=8 | [9] -> ?* | ! the slice ends at 10, behind the end at 9
      slice from=0 size=n dim=-1 | [2, 9] -> ?* | [2, 9] -> [2, n]
      pad before=1 after=2 dim=1 | [2, 9] -> ?* | [2, 9] -> [2, 12]
      pad before=0,1 after=0,2 | [2, 9] -> ?* | [2, 9] -> [2, 12]
      permute order=2,0,1 | [a, b, c] -> ?* | [a, b, c] -> [c, a, b]
      permute order=2,0,0 | [a, b, c] -> ?* | ! `order` must name each dimension once, counted from 0
      reverse | [n] -> ?* | [n] -> [n]
      spread sizes=3 | [n] -> ?* | [n] -> [3, n]
      spread sizes=3 | ?* -> [3, n] | [n] -> [3, n]
      one_hot | []:10 -> ?* | [] -> [10]
      one_hot end | ?*:10 -> ?* | [] -> [10]
      one_hot end | [] -> ?* | ! `one_hot` needs a class, such as an input of type class(10)
      column_scale | [c, h] ?* -> ?* | [c, h] [c] -> [c, h]
      column_shift | [8, h] [?a] -> ?* | [8, h] [8] -> [8, h]
      position axes:t | -> ?* | -> []
      reindex | [n] -> ?* | [n] -> [n]
      embed | [v, d] []:20 -> ?* | ! the number of classes: 20 is not v
      embed | [?v, d] []:20 -> ?* | [20, d] [] -> [d]
      embed | ?* [k]:20 -> [k, d] | [20, d] [k] -> [k, d]
      embed end | [?v, d] [] -> ?* | ! a class is needed here, such as an input of type class(10)
      glimpse size=8 scales=3 | [1, 60, 60] ?* -> ?* | [1, 60, 60] [2] -> [3, 8, 8]
      cosine | [m] [n, m] -> ?* | [m] [n, m] -> [n]
      pick | [n] []:4 -> ?* | ! the number of classes: 4 is not n
      pick | [?a] []:4 -> ?* | [4] [] -> []
      normal | [n] [] -> ?* | [n] [] -> [n]
      dropout rate=0.5 | [n] -> ?* | [n] -> [n]
      log_prob | [n] -> ?* | [n] -> []
      entropy | [n] -> ?* | [n] -> []
      spike | [n] -> ?* | [n] -> [n]
      stop | ?* -> [n] | [n] -> [n]
      reverse_gradient | [n] ?* -> ?* | [n] [] -> [n]
      decouple | [n] ?* -> ?* | [n] [n] -> [n]
      cross_entropy | ?* []:10 -> ?* | [10] [] -> []
      cross_entropy | [n, k] ?*:k -> ?* | [n, k] [n] -> []
      cross_entropy | [n] ?* -> ?* | [n] [n] -> []
      cross_entropy | [9] []:10 -> ?* | ! dimension 1: 9 is not 10
      squared_error | [n] ?* -> ?* | [n] [n] -> []
      squared_error | [n] [m] -> ?* | ! dimension 1: m is not n
      """;

  @TestFactory
  Stream<DynamicTest> shapesFollow() {
    return CASES.lines().map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private static void check(String line) {
    String[] parts = line.split(" \\| ?");
    List<String> head = new ArrayList<>(Arrays.asList(parts[0].strip().split(" ")));
    Operator operator = Operators.named(head.remove(0));
    boolean end = head.remove("end");
    String[] sides = (" " + parts[1]).split(" -> ");
    Relating relating =
        Relating.of(
            operator, attributes(head), end, type(sides[1], 99).shape(), types(sides[0].strip()));
    String expected = parts[2].strip();
    if (expected.startsWith("!")) {
      assertThat(relating.toString()).endsWith(expected);
    } else {
      assertThat(relating.toString().replaceAll("\\[\\*\\?\\d*\\]", "?*")).isEqualTo(expected);
    }
  }

  private static Attributes attributes(List<String> settings) {
    Attributes attributes = Attributes.NONE;
    for (String setting : settings) {
      String[] pair = setting.split("[=:]", 2);
      if (setting.contains(":")) {
        attributes = attributes.with(pair[0], new Attribute.Axes(List.of(pair[1])));
      } else if (pair[1].equals("same")) {
        attributes = attributes.with(pair[0], new Attribute.Word("same"));
      } else if (pair[1].contains(".")) {
        attributes = attributes.with(pair[0], new Attribute.Real(Double.parseDouble(pair[1])));
      } else {
        attributes = attributes.with(pair[0], new Attribute.Sizes(sizes(pair[1], ",")));
      }
    }
    return attributes;
  }

  private static List<Type> types(String text) {
    List<Type> types = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String each : text.split(" (?![^\\[]*\\])")) {
        types.add(type(each, types.size()));
      }
    }
    return types;
  }

  private static Type type(String text, int number) {
    String shape = text.replaceAll(":.*", "");
    Shape known =
        shape.startsWith("?*")
            ? Shape.unknown("?" + (shape.contains("=") ? 0 : number))
            : Shape.of(sizes(shape.substring(1, shape.length() - 1), ", "));
    if (!text.contains(":")) {
      return Type.of(known);
    }
    Size count = sizes(text.substring(text.indexOf(':') + 1), ",").get(0);
    return new Type(List.of(), known, new Type.Element.Category(count));
  }

  private static List<Size> sizes(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .filter(part -> !part.isEmpty())
        .map(part -> part.matches("-?\\d+") ? Size.of(Long.parseLong(part)) : Size.named(part))
        .toList();
  }

  @Test
  void largestAlongADimensionIsAClass() {
    Relating relating =
        Relating.of(
            Operators.named("argmax"),
            Attributes.NONE,
            false,
            Shape.unknown("?r"),
            List.of(Type.of(Shape.of(7))));
    assertThat(relating.element()).isEqualTo(new Type.Element.Category(Size.of(7)));
  }

  @Test
  void classesPassThroughChoices() {
    Type word = new Type(List.of(), Shape.SCALAR, new Type.Element.Category(Size.of(7)));
    Relating relating =
        Relating.of(
            Operators.named("train_else"),
            Attributes.NONE,
            false,
            Shape.unknown("?r"),
            List.of(word, word));
    assertThat(relating.element()).isEqualTo(word.element());
  }

  @Test
  void everyRuleSaysNothingFalseOfShapesItKnowsNothingAbout() {
    Map<String, Attribute> settings =
        Map.of("size", new Attribute.Real(2), "shape", new Attribute.Real(4));
    Set<String> settled = new TreeSet<>();
    for (Operator operator : Operators.all()) {
      List<Type> open = new ArrayList<>();
      for (int i = 0; i < operator.signature().least(); i++) {
        open.add(Type.of(Shape.unknown("?" + i)));
      }
      Relating relating =
          Relating.of(operator, new Attributes(settings), false, Shape.unknown("?r"), open);
      if (!relating.toString().contains("!")) {
        settled.add(operator.name());
      }
    }
    assertThat(settled).hasSize(Operators.all().size());
  }
}
