/** What a picture shows of an architecture: nodes, regions and links, before any layout. */
@NullMarked
package org.archigram.diagram.view;

import org.jspecify.annotations.NullMarked;
