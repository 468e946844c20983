/** Says what is unclear about a drawn picture. */
@NullMarked
package org.archigram.diagram.check;

import org.jspecify.annotations.NullMarked;
