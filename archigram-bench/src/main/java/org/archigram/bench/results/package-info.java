/** Training of what must train, and the page that says how it went. */
@NullMarked
package org.archigram.bench.results;

import org.jspecify.annotations.NullMarked;
