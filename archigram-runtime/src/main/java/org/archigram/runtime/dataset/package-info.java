/** Data sets that come in packages: fetched once, checked, and kept for the user. */
@NullMarked
package org.archigram.runtime.dataset;

import org.jspecify.annotations.NullMarked;
