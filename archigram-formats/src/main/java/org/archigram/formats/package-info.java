/** Model files of other tools, read into the model. */
@NullMarked
package org.archigram.formats;

import org.jspecify.annotations.NullMarked;
