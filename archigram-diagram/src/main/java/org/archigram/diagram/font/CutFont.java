package org.archigram.diagram.font;

import java.util.Map;

/**
 * A font file with a few letters.
 *
 * @param bytes the TrueType file
 * @param glyphs from code points to the numbers of their glyphs in the file
 */
public record CutFont(byte[] bytes, Map<Integer, Integer> glyphs) {}
