package org.archigram.runtime.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.onnx.file.Model;

/**
 * A network as an ONNX file, which other programs run.
 *
 * <p>It is what the network is when it is used. Its inputs and outputs have the names and shapes of
 * the architecture: the batch, then the axes, then the shape; classes are whole numbers. Weights
 * have the names that they have in the equations. A loop is the operator for it where ONNX has one
 * with the same equations, and else a {@code Scan}.
 */
public final class Onnx {
  private final Model model;

  private Onnx(Model model) {
    this.model = model;
  }

  /**
   * Makes the file.
   *
   * @param weights the numbers of each weight and statistic, by name: its axes, then its shape
   * @throws ExportException when something in the architecture cannot be exported
   */
  public static Onnx of(Flat flat, Map<String, Floats> weights) {
    Model model = new Model(Exporting.of(flat, weights));
    if (model.size() > Integer.MAX_VALUE) {
      throw new ExportException(
          flat.name() + " needs " + model.size() + " bytes, and an ONNX file holds 2 GiB at most");
    }
    return new Onnx(model);
  }

  /** Writes the bytes; the same each time. */
  public void writeTo(OutputStream out) throws IOException {
    model.writeTo(out);
  }
}
