/** The immutable model of an architecture: blocks, values, operators and the facts about them. */
@NullMarked
package org.archigram.model;

import org.jspecify.annotations.NullMarked;
