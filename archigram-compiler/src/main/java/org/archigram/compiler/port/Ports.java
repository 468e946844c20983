package org.archigram.compiler.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;

/** The input and the output of one run, byte by byte. */
public final class Ports {
  private static final int UNREAD = -2;
  private static final int END = -1;
  private static final int END_OF_FILE_LETTER = 26;

  private final InputStream in;
  private final OutputStream out;
  private int next = UNREAD;

  /** Reads from one stream and writes to the other. */
  public Ports(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  private int peek() {
    if (next == UNREAD) {
      try {
        if (in.available() == 0) {
          out.flush(); // who answers should see what was asked
        }
        next = in.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return next;
  }

  private int take() {
    int taken = peek();
    next = taken == END ? END : UNREAD;
    return taken;
  }

  /** Whether nothing more can be read. */
  public boolean eof() {
    return peek() == END || peek() == END_OF_FILE_LETTER;
  }

  /** Whether nothing more can be read on this line. */
  public boolean eoln() {
    return eof() || peek() == '\n' || peek() == '\r';
  }

  /** The next letter; at the end, the letter 26. */
  public long letter() {
    return eof() ? END_OF_FILE_LETTER : take();
  }

  /** Leaves out the rest of the line. */
  public void skipLine() {
    while (!eof()) {
      int taken = take();
      if (taken == '\r' && peek() == '\n') {
        take();
      }
      if (taken == '\n' || taken == '\r') {
        return;
      }
    }
  }

  /**
   * The next number; 0 at the end.
   *
   * @param signed whether it may be below zero
   */
  public long number(boolean signed) {
    while (!eof() && peek() <= ' ') {
      take();
    }
    StringBuilder word = new StringBuilder();
    while (!eof() && peek() > ' ') {
      word.append((char) take());
    }
    return word.isEmpty() ? 0 : value(word.toString(), signed);
  }

  private static long value(String word, boolean signed) {
    boolean minus = word.startsWith("-");
    String digits = minus || word.startsWith("+") ? word.substring(1) : word;
    int radix = radix(digits);
    digits = radix == 10 ? digits : digits.substring(digits.startsWith("0") ? 2 : 1);
    boolean isNumber = !digits.isEmpty();
    for (int i = 0; i < digits.length(); i++) {
      isNumber &= digits.charAt(i) < 128 && Character.digit(digits.charAt(i), radix) >= 0;
    }
    if (!isNumber || minus && !signed) {
      throw new FaultException(Fault.NUMBER);
    }
    BigInteger size = new BigInteger(digits, radix);
    BigInteger value = minus ? size.negate() : size;
    if (value.bitLength() > 63) {
      throw new FaultException(Fault.NUMBER);
    }
    return value.longValue();
  }

  private static int radix(String digits) {
    if (digits.startsWith("$") || digits.startsWith("0x") || digits.startsWith("0X")) {
      return 16;
    }
    return digits.startsWith("%") ? 2 : digits.startsWith("&") ? 8 : 10;
  }

  /** Writes a text, with blanks before it up to a width. */
  public void write(String text, long width) {
    blanks(width - text.length());
    put(text);
  }

  /** Writes the name of a value, with blanks behind it up to a width, as Free Pascal does. */
  public void writeName(String name, long width) {
    put(name);
    blanks(width - name.length());
  }

  private void blanks(long count) {
    for (long i = 0; i < count; i++) {
      put(" ");
    }
  }

  private void put(String text) {
    try {
      for (int i = 0; i < text.length(); i++) {
        out.write(text.charAt(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
