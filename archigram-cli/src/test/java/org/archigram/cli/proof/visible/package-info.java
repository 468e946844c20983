/** What a person sees of a picture, and nothing that only a program can read. */
@NullMarked
package org.archigram.cli.proof.visible;

import org.jspecify.annotations.NullMarked;
