package org.archigram.language.elaborate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.archigram.model.Operator;
import org.archigram.model.Size;

/** What is known before any data is: the value of a parameter, or of arithmetic on such. */
sealed interface Known {

  /** As a reader writes it. */
  String text();

  /** A whole number that may be open. */
  record Whole(Size size) implements Known {
    @Override
    public String text() {
      return size.toString();
    }
  }

  /** Any other number. */
  record Real(double number) implements Known {
    /** Digits that only binary arithmetic makes are left out: 1 - 0.9 is 0.1. */
    static Real rounded(double number) {
      return Double.isFinite(number)
          ? new Real(new BigDecimal(number).round(new MathContext(15)).doubleValue())
          : new Real(number);
    }

    @Override
    public String text() {
      return Double.toString(number);
    }
  }

  /** Yes or no. */
  record Truth(boolean value) implements Known {
    @Override
    public String text() {
      return Boolean.toString(value);
    }
  }

  /** A list, such as the sizes of a window. */
  record Several(List<Known> parts) implements Known {
    public Several {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      return parts.stream().map(Known::text).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /** An operator by name. */
  record Function(Operator operator) implements Known {
    @Override
    public String text() {
      return operator.name();
    }
  }

  /** A block by name. */
  record Maker(Written written) implements Known {
    @Override
    public String text() {
      return written.name();
    }
  }

  /** What an error was reported for already. */
  record Missing() implements Known {
    @Override
    public String text() {
      return "?";
    }
  }
}
