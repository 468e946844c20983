package org.archigram.cli.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.model.problem.Source;

/** Reads files of text that a person named. */
public final class TextFile {
  private static final long LARGEST = 64L << 20;

  private TextFile() {}

  /** The file as a text that is called as it was typed. */
  public static Source read(String typed) throws IOException {
    Path file = existing(typed);
    if (Files.size(file) > LARGEST) {
      throw refusal("`" + typed + "` is larger than 64 MB", "is it a text?");
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return new Source(typed, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      throw refusal("`" + typed + "` is not UTF-8 text", "save it as UTF-8");
    }
  }

  /** The file called so, which must be there. */
  static Path existing(String typed) throws NoSuchFileException {
    Path file = path(typed);
    if (Files.isDirectory(file)) {
      throw refusal("`" + typed + "` is a directory", "name a file in it");
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(typed);
    }
    return file;
  }

  private static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (java.nio.file.InvalidPathException e) {
      throw refusal("`" + typed + "` is not the name of a file", "");
    }
  }

  private static CommandException refusal(String headline, String help) {
    return new CommandException(ExitCode.PROBLEMS, headline, help);
  }
}
