/** Columns of examples that come from people's files: tables, arrays, images, texts, sequences. */
@NullMarked
package org.archigram.runtime.column;

import org.jspecify.annotations.NullMarked;
