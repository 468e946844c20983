/** What commands write to: the console, and files that are never left half written. */
@NullMarked
package org.archigram.cli.io;

import org.jspecify.annotations.NullMarked;
