package org.archigram.cli.learn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.json.Json;

/** Checksums of the files of a run, so that a damaged one is found and not computed with. */
final class Seal {
  private static final String FILES = "files";
  private static final String SEAL = "checksum";

  private Seal() {}

  /** The checksum of what is in a file. */
  static String of(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] bytes = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        sum.update(bytes, 0, count);
      }
    }
    return text(sum);
  }

  private static String of(Map<String, Object> record) {
    CRC32C sum = new CRC32C();
    sum.update(Json.line(record).getBytes(StandardCharsets.UTF_8));
    return text(sum);
  }

  private static String text(CRC32C sum) {
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  /** The record with the checksums of other files, and at last its own. */
  static Map<String, Object> sealed(Map<String, Object> record, Map<String, String> files) {
    Map<String, Object> sealed = new LinkedHashMap<>(record);
    sealed.put(FILES, files);
    sealed.put(SEAL, of(sealed));
    return sealed;
  }

  /** Throws unless the record, and each file that it names and that is there, is as written. */
  static void require(Map<String, Object> record, Path folder, Path file) throws IOException {
    Map<String, Object> unsealed = new LinkedHashMap<>(record);
    Object seal = unsealed.remove(SEAL);
    if (!of(unsealed).equals(seal)) {
      throw damaged(file, "bring it back from a copy, or begin the run anew: --force");
    }
    if (record.get(FILES) instanceof Map<?, ?> files) {
      for (Map.Entry<?, ?> each : files.entrySet()) {
        Path other = folder.resolve(String.valueOf(each.getKey()));
        if (Files.isRegularFile(other) && !of(other).equals(each.getValue())) {
          throw damaged(other, RunFolder.help(String.valueOf(each.getKey()), folder));
        }
      }
    }
  }

  private static CommandException damaged(Path file, String help) {
    return new CommandException(
        ExitCode.PROBLEMS, "`" + file + "` is damaged, or was changed since it was written", help);
  }
}
