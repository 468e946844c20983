package org.archigram.runtime.own;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a person says about data of their own.
 *
 * @param files the data
 * @param columns which columns are what
 * @param reading how values are read
 * @param parts what is not learned from
 */
public record Wish(List<Given> files, Columns columns, Reading reading, Parts parts) {

  /**
   * A file that is given.
   *
   * @param value the value of the network that it is for; empty for a file with names of its own
   */
  public record Given(String value, Path file) {}

  /**
   * Which columns are what.
   *
   * @param target those that should be answered
   * @param inputs those that answers are computed from; none for all others
   * @param classes those whose values are names, even where they look like numbers
   * @param sequence the one that tells the sequence of a row; may be empty
   */
  public record Columns(
      List<String> target, List<String> inputs, List<String> classes, String sequence) {
    /** As the names of the network say. */
    public static final Columns PLAIN = new Columns(List.of(), List.of(), List.of(), "");

    public Columns {
      target = List.copyOf(target);
      inputs = List.copyOf(inputs);
      classes = List.copyOf(classes);
    }
  }

  /** What is done about a missing value. */
  public enum Missing {
    /** It is an error. */
    REFUSE,
    /** Its example is left out. */
    DROP,
    /** The mean of the others stands for it. */
    MEAN
  }

  /** What a text is made of. */
  public enum Tokens {
    /** One sign after the other; the end of the text is one, too. */
    CHARACTERS,
    /** One word after the other; the end of the text is one, too. */
    WORDS;

    /** As it is typed. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How values are read.
   *
   * @param standardise whether numbers get the mean 0 and the deviation 1
   * @param resize whether pictures of other sizes are made to fit
   */
  public record Reading(Missing missing, boolean standardise, Tokens tokens, boolean resize) {
    /** As they stand. */
    public static final Reading PLAIN =
        new Reading(Missing.REFUSE, false, Tokens.CHARACTERS, false);
  }

  /**
   * What is not learned from.
   *
   * @param heldOut the share of the examples that is held out, unless files are
   * @param heldOutFiles examples that are held out
   * @param validation the share of the others that is measured while a network learns
   */
  public record Parts(double heldOut, List<Given> heldOutFiles, double validation) {
    /** A fifth is held out. */
    public static final Parts USUAL = new Parts(0.2, List.of(), 0);

    public Parts {
      heldOutFiles = List.copyOf(heldOutFiles);
    }
  }

  public Wish {
    files = List.copyOf(files);
  }

  /** The files of a person, read as they stand. */
  public static Wish of(Path... files) {
    List<Given> given = java.util.Arrays.stream(files).map(file -> new Given("", file)).toList();
    return new Wish(given, Columns.PLAIN, Reading.PLAIN, Parts.USUAL);
  }

  /** The same with columns that should be answered. */
  public Wish withTarget(String... names) {
    Columns other =
        new Columns(List.of(names), columns.inputs(), columns.classes(), columns.sequence());
    return new Wish(files, other, reading, parts);
  }

  /** The same with numbers of mean 0 and deviation 1. */
  public Wish standardised() {
    Reading other = new Reading(reading.missing(), true, reading.tokens(), reading.resize());
    return new Wish(files, columns, other, parts);
  }
}
