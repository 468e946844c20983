package org.archigram.diagram.scene;

/** What a picture or a part of it says to a reader who cannot see it; may be empty. */
public record Caption(String title, String description) {
  public static final Caption NONE = new Caption("", "");
}
