package org.archigram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the signatures out of the launcher's own copies of the libraries.
 *
 * <p>Some libraries come signed. Java checks such a jar at each start, and never keeps its classes
 * in an archive; Java 17 even fails to make the archive of the others. Maven has compared the jars
 * with their checksums when it fetched them.
 */
final class Unsigning {
  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

  private Unsigning() {}

  /** Rewrites the signed jars of the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
      for (Path jar : jars) {
        unsign(jar);
      }
    }
  }

  private static void unsign(Path jar) throws IOException {
    Path beside = jar.resolveSibling(jar.getFileName() + ".part");
    try (ZipFile from = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(from.entries());
      if (entries.stream().noneMatch(Unsigning::isSignature)) {
        return;
      }
      try (OutputStream out = Files.newOutputStream(beside);
          ZipOutputStream to = new ZipOutputStream(out)) {
        copy(from, entries, to);
      }
    }
    Files.move(beside, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isSignature(ZipEntry entry) {
    return SIGNATURE.matcher(entry.getName()).matches();
  }

  private static void copy(ZipFile from, List<? extends ZipEntry> entries, ZipOutputStream to)
      throws IOException {
    for (ZipEntry entry : entries) {
      if (!isSignature(entry)) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        to.putNextEntry(copy);
        from.getInputStream(entry).transferTo(to);
        to.closeEntry();
      }
    }
  }
}
