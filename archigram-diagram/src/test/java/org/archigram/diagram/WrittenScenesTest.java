package org.archigram.diagram;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archigram.diagram.json.SceneJson;
import org.archigram.diagram.pdf.Pdf;
import org.archigram.diagram.png.Png;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.tikz.Tikz;
import org.archigram.testkit.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares whole files; of the binary ones, their digests, the same on every Java. */
class WrittenScenesTest {
  private static final Path CASES = Path.of("src/test/resources/golden/scene");

  @TestFactory
  Stream<DynamicTest> everySceneIsWrittenAsThisSvg() {
    return tests(".svg", Svg::write);
  }

  @TestFactory
  Stream<DynamicTest> everySceneIsWrittenAsThisJson() {
    return tests(".json", SceneJson::write);
  }

  @TestFactory
  Stream<DynamicTest> everySceneIsWrittenAsThisTex() {
    return tests(".tex", Tikz::write);
  }

  @TestFactory
  Stream<DynamicTest> everySceneIsWrittenAsThisPdf() {
    return tests(".pdf.sha256", scene -> digest(Pdf.write(scene)));
  }

  @TestFactory
  Stream<DynamicTest> everySceneIsWrittenAsThisPng() {
    return tests(".png.sha256", scene -> digest(Png.write(scene, 2)));
  }

  private static Stream<DynamicTest> tests(String to, Function<Scene, String> write) {
    return new Golden(".scene", to, (name, text) -> write.apply(scene(name))).tests(CASES);
  }

  private static Scene scene(String name) {
    return switch (name) {
      case "figures.scene" -> Specimen.figures();
      case "formulas.scene" -> Specimen.formulas();
      default -> throw new IllegalArgumentException("no specimen is called " + name);
    };
  }

  private static String digest(byte[] file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
      return HexFormat.of().formatHex(hash) + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
