package org.archigram.diagram.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a page may load and run: its own scripts and nothing else.
 *
 * <p>Texts are escaped wherever they stand in a page; this holds even if one were not. Scripts
 * inside of the page are known by their checksums. Pages may be opened from a disk, where a file is
 * not of the same origin as its neighbours.
 */
public final class ContentPolicy {
  private ContentPolicy() {}

  /** The policy of a page with these scripts inside. */
  public static String of(String... scripts) {
    StringBuilder allowed = new StringBuilder("script-src 'self' file:");
    for (String script : scripts) {
      allowed.append(" 'sha256-").append(checksum(script)).append('\'');
    }
    return "default-src 'none'; "
        + allowed
        + "; style-src 'self' file: 'unsafe-inline'; img-src 'self' file: data:;"
        + " font-src 'self' file: data:; base-uri 'none'; form-action 'none'";
  }

  /** Adds the policy to the head of a page. */
  public static Html in(Html head, String... scripts) {
    return head.single("meta", "http-equiv", "Content-Security-Policy", "content", of(scripts));
  }

  private static String checksum(String script) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
