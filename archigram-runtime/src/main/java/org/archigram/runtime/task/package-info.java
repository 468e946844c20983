/** What a task is: data, a metric, a bar to pass, and how a network is tied to them. */
@NullMarked
package org.archigram.runtime.task;

import org.jspecify.annotations.NullMarked;
