/** A page that shows what a network has learnt. */
@NullMarked
package org.archigram.runtime.report;

import org.jspecify.annotations.NullMarked;
