/** Rules about where things stand and how lines run. */
@NullMarked
package org.archigram.diagram.check.layout;

import org.jspecify.annotations.NullMarked;
