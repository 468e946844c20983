/** The catalogue of operators: each with its symbol, notation, shape rule and cost. */
@NullMarked
package org.archigram.model.operator;

import org.jspecify.annotations.NullMarked;
