/** Writes JSON; a library would take longer to load than the whole writing does. */
@NullMarked
package org.archigram.cli.json;

import org.jspecify.annotations.NullMarked;
