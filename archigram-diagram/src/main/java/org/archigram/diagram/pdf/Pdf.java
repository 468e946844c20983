package org.archigram.diagram.pdf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.scene.UsedLetters;

/** Writes a scene as a PDF file of one page, text as text, fonts inside. */
public final class Pdf {
  private Pdf() {}

  /** The whole file. */
  public static byte[] write(Scene scene) {
    var file = new PdfFile();
    int catalog = file.reserve();
    int pages = file.reserve();
    int page = file.reserve();
    var fonts = fonts(scene, file);
    int content = file.addStream("", content(scene, fonts));
    file.put(catalog, catalog(pages));
    file.put(pages, "<</Type/Pages/Kids[" + page + " 0 R]/Count 1>>");
    file.put(page, page(scene, pages, content, fonts));
    int info = file.add(info(scene));
    return file.write(catalog, info);
  }

  private static Map<Font, EmbeddedFont> fonts(Scene scene, PdfFile file) {
    var fonts = new LinkedHashMap<Font, EmbeddedFont>();
    UsedLetters letters = UsedLetters.of(scene);
    letters
        .byFont()
        .forEach((font, used) -> fonts.put(font, EmbeddedFont.add(file, font, letters)));
    return fonts;
  }

  private static byte[] content(Scene scene, Map<Font, EmbeddedFont> fonts) {
    var writer = new ContentWriter(fonts);
    writer.page(scene);
    return writer.text().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String catalog(int pages) {
    return "<</Type/Catalog/Pages " + pages + " 0 R/ViewerPreferences<</DisplayDocTitle true>>>>";
  }

  private static String page(Scene scene, int pages, int content, Map<Font, EmbeddedFont> fonts) {
    var names = new StringBuilder();
    fonts.values().forEach(font -> names.append(font.resource()));
    String size = Decimals.write(scene.width()) + " " + Decimals.write(scene.height());
    return "<</Type/Page/Parent "
        + pages
        + " 0 R/MediaBox[0 0 "
        + size
        + "]/Resources<</Font<<"
        + names
        + ">>>>/Contents "
        + content
        + " 0 R>>";
  }

  private static String info(Scene scene) {
    return "<</Title "
        + PdfFile.string(scene.caption().title())
        + "/Subject "
        + PdfFile.string(scene.caption().description())
        + "/Producer(Archigram)>>";
  }
}
