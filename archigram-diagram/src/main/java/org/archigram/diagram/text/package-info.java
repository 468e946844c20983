/** Words and formulas set in type and measured, the same on every machine. */
@NullMarked
package org.archigram.diagram.text;

import org.jspecify.annotations.NullMarked;
