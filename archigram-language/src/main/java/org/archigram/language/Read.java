package org.archigram.language;

import java.util.Optional;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.archigram.model.problem.Problems;

/**
 * An architecture that was read, and what is wrong with its text.
 *
 * @param architecture empty if there are errors
 * @param types of all its values; empty if there are errors
 */
public record Read(Optional<Architecture> architecture, Optional<Types> types, Problems problems) {}
