/** Rules about text, colour and the size of the page. */
@NullMarked
package org.archigram.diagram.check.page;

import org.jspecify.annotations.NullMarked;
