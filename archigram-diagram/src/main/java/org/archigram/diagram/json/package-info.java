/** Writes scenes as JSON. */
@NullMarked
package org.archigram.diagram.json;

import org.jspecify.annotations.NullMarked;
