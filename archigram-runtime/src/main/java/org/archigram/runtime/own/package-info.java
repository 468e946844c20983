/** Tasks that are made of people's own data. */
@NullMarked
package org.archigram.runtime.own;

import org.jspecify.annotations.NullMarked;
