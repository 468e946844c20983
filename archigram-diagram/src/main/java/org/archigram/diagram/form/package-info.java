/** The forms of nodes: each kind has one of its own, so that colour is never needed. */
@NullMarked
package org.archigram.diagram.form;

import org.jspecify.annotations.NullMarked;
