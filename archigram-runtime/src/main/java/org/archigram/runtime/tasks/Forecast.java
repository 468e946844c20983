package org.archigram.runtime.tasks;

import org.archigram.runtime.task.Template;

/** What tasks have in common that want a number at each step. */
final class Forecast {
  static final Template TEMPLATE =
      new Template(
          "Forecast",
          """
          ## A cell answers each number of a series with another one.
          network Forecast(cell = LSTM, n = 64) {
            input u[t] : [1]
            output y[t] : [1]
            target d[t] : [1]

            y = u |> cell(n) |> dense(1)

            loss fit = mean[t](squared_error(y, d))
          }
          """);

  private Forecast() {}
}
