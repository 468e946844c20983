/** Golden tests: whole outputs, kept in files and compared letter by letter. */
@NullMarked
package org.archigram.testkit;

import org.jspecify.annotations.NullMarked;
