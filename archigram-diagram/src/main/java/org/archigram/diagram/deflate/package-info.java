/** Compression whose bytes are the same on every Java and every machine. */
@NullMarked
package org.archigram.diagram.deflate;

import org.jspecify.annotations.NullMarked;
