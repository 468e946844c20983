package org.archigram.diagram.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.archigram.diagram.Read;
import org.archigram.diagram.figure.FigureOptions;
import org.archigram.diagram.scene.Fitted;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.theme.Theme;
import org.archigram.model.Architecture;
import org.archigram.testkit.RandomArchitectures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any picture of any architecture, through the one door. */
class PictureTest {
  private static final Architecture CLASSIFIER =
      Read.text(
          """
          block Part(n) {
            input x : [m]
            output y : [n]
            y = x |> dense(n) |> relu
          }

          network Classifier {
            input x[t] : [3]
            target label : class(2)
            output y : [2]
            h = tanh(dense(4)(x) + dense(4)(h[t-1]))
            y = Part(2)(h[T])
            loss wrong = cross_entropy(y, label)
          }
          """);

  private static Wish wish(Kind kind) {
    return Wish.of(kind, Theme.LIGHT);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindIsDrawnOnItsPage(Kind kind) {
    Picture picture = Picture.of(CLASSIFIER, wish(kind));
    Scene scene = picture.scene();
    assertThat(picture.exists()).isTrue();
    assertThat(scene.marks()).isNotEmpty();
    assertThat(scene.marks()).allMatch(mark -> scene.page().grow(0.01).contains(mark.bounds()));
    assertThat(picture.findings(Double.POSITIVE_INFINITY))
        .noneMatch(finding -> finding.level().name().equals("ERROR"));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatExistsOfARandomArchitectureIsDrawnAndElseRefused(Kind kind) {
    for (long seed = 0; seed < 10; seed++) {
      Picture picture = Picture.of(RandomArchitectures.of(seed), wish(kind));
      if (picture.exists()) {
        assertThat(picture.scene().marks()).isNotEmpty();
      } else {
        assertThatThrownBy(picture::scene).isInstanceOf(PictureException.class);
      }
    }
  }

  @Test
  void aColumnIsFilledWithLettersThatCanBeRead() {
    Length column = Length.of("85mm").orElseThrow();
    Scene scene = Picture.of(CLASSIFIER, wish(Kind.FLOW).within(column)).scene();
    assertThat(scene.width()).isEqualTo(column.points());
    assertThat(Fitted.smallestText(scene)).isGreaterThanOrEqualTo(5);
  }

  @Test
  void aColumnWithoutRoomIsRefusedWithTheWidthThatDoes() {
    Picture picture = Picture.of(CLASSIFIER, wish(Kind.FLOW).within(length("12mm")));
    assertThatThrownBy(picture::scene)
        .isInstanceOfSatisfying(
            PictureException.class,
            refusal -> {
              String typed = refusal.help().replaceAll(".*--width (\\d+mm).*", "$1");
              assertThat(Picture.of(CLASSIFIER, wish(Kind.FLOW).within(length(typed))).scene())
                  .isNotNull();
            });
  }

  private static Length length(String typed) {
    return Length.of(typed).orElseThrow();
  }

  @Test
  void anUnknownBlockToOpenIsRefusedWithTheOneMeant() {
    Wish flow = wish(Kind.FLOW);
    Wish wish =
        new Wish(
            flow.kind(),
            flow.name(),
            flow.depth(),
            Set.of("Prat"),
            Set.of(),
            flow.look(),
            flow.width());
    assertThatThrownBy(() -> Picture.of(CLASSIFIER, wish))
        .isInstanceOfSatisfying(
            PictureException.class,
            refusal -> assertThat(refusal.help()).isEqualTo("did you mean `Part`?"));
  }

  @Test
  void whatTheNetworkIsCalledStandsAboveItUnlessATitleIsGiven() {
    Wish named = wish(Kind.FLOW).named("A classifier");
    FigureOptions titled = named.look().withTitle("Mine");
    Wish given =
        new Wish(
            named.kind(), named.name(), named.depth(), Set.of(), Set.of(), titled, named.width());
    assertThat(Picture.of(CLASSIFIER, named).scene().caption().title()).isEqualTo("A classifier");
    assertThat(Picture.of(CLASSIFIER, given).scene().caption().title()).isEqualTo("Mine");
  }

  @Test
  void aSheetOfEquationsHasNoLegend() {
    assertThat(Picture.of(CLASSIFIER, wish(Kind.EQUATIONS)).legend()).isEmpty();
    assertThat(Picture.of(CLASSIFIER, wish(Kind.FLOW)).legend()).isPresent();
  }
}
