/** What trains what: the gradients of the losses, drawn against the flow. */
@NullMarked
package org.archigram.diagram.training;

import org.jspecify.annotations.NullMarked;
