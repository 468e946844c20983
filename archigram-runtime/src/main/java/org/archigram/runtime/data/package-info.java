/** Numbers that go into a network and come out, and the files that hold them. */
@NullMarked
package org.archigram.runtime.data;

import org.jspecify.annotations.NullMarked;
