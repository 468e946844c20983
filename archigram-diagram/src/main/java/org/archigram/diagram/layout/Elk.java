package org.archigram.diagram.layout;

import org.eclipse.elk.core.data.LayoutMetaDataService;

/**
 * Whether the classes of ELK, and of the framework that its graphs are made of, are there.
 *
 * <p>They are many and need each other while they start, so one thread loads them all, once, with a
 * small layout; whoever asks meanwhile waits.
 */
final class Elk {
  private static final boolean LOADED = loaded();

  private Elk() {}

  static boolean isLoaded() {
    return LOADED;
  }

  private static boolean loaded() {
    LayoutMetaDataService.getInstance();
    return !Engine.sample().boxes().isEmpty();
  }
}
