/** Model files as programs that run with the numbers that they hold. */
@NullMarked
package org.archigram.formats.script;

import org.jspecify.annotations.NullMarked;
