/** Networks that learn and run, from the command line. */
@NullMarked
package org.archigram.cli.learn;

import org.jspecify.annotations.NullMarked;
