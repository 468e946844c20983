/** Small changes to texts, each of which must change what a person sees. */
@NullMarked
package org.archigram.cli.proof.mutant;

import org.jspecify.annotations.NullMarked;
