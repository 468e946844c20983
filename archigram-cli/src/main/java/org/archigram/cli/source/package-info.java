/** What a command is given to read: a bundled name or a file, turned into an architecture. */
@NullMarked
package org.archigram.cli.source;

import org.jspecify.annotations.NullMarked;
