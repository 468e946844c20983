/** The one canonical layout of architecture text. */
@NullMarked
package org.archigram.language.format;

import org.jspecify.annotations.NullMarked;
