/** Files that are either written whole or left as they were. */
@NullMarked
package org.archigram.runtime.file;

import org.jspecify.annotations.NullMarked;
