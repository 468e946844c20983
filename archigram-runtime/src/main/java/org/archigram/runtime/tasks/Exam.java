package org.archigram.runtime.tasks;

import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Predictor;

/** How a network is asked about held-out data. */
interface Exam {
  /** The metric of the task. */
  double measure(Predictor network);

  /** What it was asked, and answers. */
  Examples.Answered answered(Predictor network);
}
