package org.archigram.runtime.own;

import java.util.List;
import java.util.stream.Collectors;
import org.archigram.runtime.task.Role;

/**
 * How a value of a network is made of columns.
 *
 * @param role the value, as a task has it; its steps are 0 where they vary
 * @param kind what is made
 * @param fields the columns, in order
 * @param tokens what texts are made of
 * @param part which steps of a sequence
 */
public record Feed(Role role, Kind kind, List<Field> fields, Wish.Tokens tokens, Part part) {

  /** Which steps of a sequence a value has. */
  public enum Part {
    /** All of them. */
    WHOLE,
    /** All but the last. */
    BEFORE,
    /** All but the first: at each step, what comes next. */
    NEXT
  }

  /** What is made of columns. */
  public enum Kind {
    /** Numbers side by side; a class has a place of its own for each of its names. */
    NUMBERS,
    /** The numbers of classes. */
    CLASSES,
    /** The numbers of the parts of a text. */
    TEXT,
    /** A place for each part that a text may have. */
    TEXT_PLACES
  }

  public Feed {
    fields = List.copyOf(fields);
  }

  /** What the value of the network is called. */
  public String port() {
    return role.name();
  }

  boolean isTarget() {
    return role.use() == Role.Use.TARGET;
  }

  /** The number of classes that there is a place for. */
  int places() {
    return switch (kind) {
      case CLASSES, TEXT -> role.classes();
      case TEXT_PLACES -> role.shape().get(0);
      case NUMBERS -> 0;
    };
  }

  Feed withFields(List<Field> others) {
    return new Feed(role, kind, others, tokens, part);
  }

  Feed withPart(Part other) {
    return new Feed(role, kind, fields, tokens, other);
  }

  boolean isText() {
    return kind == Kind.TEXT || kind == Kind.TEXT_PLACES;
  }

  /** As people read it: {@code x : [2] from width, height}. */
  @Override
  public String toString() {
    String columns = fields.stream().map(Field::column).collect(Collectors.joining(", "));
    String what = columns.equals(role.name()) && part != Part.NEXT ? "" : " from " + columns;
    return role + what + (part == Part.NEXT ? ", one step later" : "") + names();
  }

  private String names() {
    if (fields.size() != 1 || fields.get(0).words().isEmpty()) {
      return "";
    }
    List<String> words = fields.get(0).words();
    String some = words.stream().limit(8).collect(Collectors.joining(", "));
    return isText()
        ? " (" + words.size() + " " + tokens.word() + ")"
        : " (" + some + (words.size() > 8 ? ", …" : "") + ")";
  }
}
