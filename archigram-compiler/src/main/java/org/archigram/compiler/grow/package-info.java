/** Networks that grow from cellular code, and fire while they grow. */
@NullMarked
package org.archigram.compiler.grow;

import org.jspecify.annotations.NullMarked;
