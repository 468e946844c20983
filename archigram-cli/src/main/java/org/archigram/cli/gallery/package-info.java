/** One static site of all bundled architectures. */
@NullMarked
package org.archigram.cli.gallery;

import org.jspecify.annotations.NullMarked;
