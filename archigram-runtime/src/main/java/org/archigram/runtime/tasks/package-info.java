/** The tasks: one class for each, and the list of them. */
@NullMarked
package org.archigram.runtime.tasks;

import org.jspecify.annotations.NullMarked;
