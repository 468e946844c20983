package org.archigram.cli.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** What a run is computed with. */
final class Versions {
  private Versions() {}

  /** The versions by name. */
  static Map<String, String> all() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("archigram", archigram());
    versions.put("libtorch", libtorch());
    versions.put("java", System.getProperty("java.version", ""));
    versions.put(
        "system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
    return versions;
  }

  private static String archigram() {
    try (InputStream in = open("/org/archigram/cli/version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Maven says in the library, without the version of what makes it callable from Java. */
  private static String libtorch() {
    Properties properties = new Properties();
    try (InputStream in = open("/META-INF/maven/org.bytedeco/pytorch/pom.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "").replaceAll("-.*", "");
  }

  private static InputStream open(String path) {
    InputStream in = Versions.class.getResourceAsStream(path);
    return in == null ? InputStream.nullInputStream() : in;
  }
}
