/** Formulas as terms: read from boxes, and made from models, to be compared. */
@NullMarked
package org.archigram.cli.proof.formula;

import org.jspecify.annotations.NullMarked;
