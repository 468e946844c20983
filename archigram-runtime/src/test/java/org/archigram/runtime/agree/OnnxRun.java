package org.archigram.runtime.agree;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.model.Type;
import org.archigram.model.tensor.Tensor;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.AxisSpread;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.interpret.Interpreter;
import org.archigram.runtime.interpret.Run;
import org.archigram.runtime.onnx.Onnx;

/** What ONNX Runtime makes of an exported file. */
final class OnnxRun {
  private static final double BAR = 1e-5;

  private OnnxRun() {}

  /** The bytes of the file. */
  static byte[] bytes(Flat flat, Run run) {
    Map<String, Floats> weights = new LinkedHashMap<>();
    run.weights().forEach((name, tensor) -> weights.put(name, Agreement.floats(tensor, 1)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Onnx.of(flat, weights).writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Exports, runs, and compares all outputs with those of the interpreter; gives the file. */
  static byte[] agrees(Flat flat, Run training) throws OrtException {
    Run use = new Run(training.inputs(), training.weights(), false, training.noise());
    byte[] file = bytes(flat, use);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setSessionLogLevel(ai.onnxruntime.OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    try (OrtSession session = environment.createSession(file, options);
        OrtSession.Result result = session.run(given(flat, use, environment, session))) {
      assertThat(session.getOutputNames()).containsExactlyElementsOf(flat.outputs().keySet());
      for (Map.Entry<String, Cell.Read> output : flat.outputs().entrySet()) {
        OnnxTensor found = (OnnxTensor) result.get(output.getKey()).orElseThrow();
        Tensor wanted = new Interpreter(flat, use).value(output.getValue());
        compare(output.getKey(), wanted, found, shape(flat, output.getValue(), use));
      }
    }
    return file;
  }

  private static Map<String, OnnxTensor> given(
      Flat flat, Run run, OrtEnvironment environment, OrtSession session) throws OrtException {
    Map<String, OnnxTensor> given = new LinkedHashMap<>();
    for (Cell cell : flat.data()) {
      Tensor tensor = run.inputs().getOrDefault(cell.name(), Tensor.of(List.of(0)));
      given.put(cell.name(), tensor(cell, tensor, environment));
    }
    for (String name : session.getInputNames()) {
      if (!given.containsKey(name)) {
        long steps = run.lengths(flat).getOrDefault(name, 0);
        given.put(name, OnnxTensor.createTensor(environment, steps));
      }
    }
    return given;
  }

  private static OnnxTensor tensor(Cell cell, Tensor tensor, OrtEnvironment environment)
      throws OrtException {
    long[] shape = tensor.shape().stream().mapToLong(size -> size).toArray();
    double[] values = tensor.values();
    if (cell.element() instanceof Type.Element.Category) {
      long[] classes = Arrays.stream(values).mapToLong(value -> (long) value).toArray();
      return OnnxTensor.createTensor(environment, LongBuffer.wrap(classes), shape);
    }
    FloatBuffer numbers = FloatBuffer.wrap(Agreement.floats(tensor, 0).values());
    return OnnxTensor.createTensor(environment, numbers, shape);
  }

  private static long[] shape(Flat flat, Cell.Read read, Run run) {
    Cell cell = flat.cell(read.cell());
    List<Long> shape = new java.util.ArrayList<>(List.of((long) run.batch()));
    AxisSpread.carried(read, cell.axes())
        .forEach(axis -> shape.add((long) run.lengths(flat).getOrDefault(axis, 0)));
    cell.shape().forEach(size -> shape.add((long) size));
    return shape.stream().mapToLong(size -> size).toArray();
  }

  private static void compare(String name, Tensor wanted, OnnxTensor found, long[] shape)
      throws OrtException {
    assertThat(found.getInfo().getShape()).as(name).isEqualTo(shape);
    double[] values = values(found);
    double[] exact = wanted.values();
    double largest = Arrays.stream(exact).map(Math::abs).max().orElse(0);
    assertThat(values.length % exact.length).as(name).isZero();
    for (int i = 0; i < values.length; i++) {
      assertThat(Math.abs(values[i] - exact[i % exact.length]))
          .as("%s[%d]: %s and %s", name, i, exact[i % exact.length], values[i])
          .isLessThan(BAR * Math.max(1e-2, largest));
    }
  }

  private static double[] values(OnnxTensor tensor) {
    if (tensor.getInfo().type == ai.onnxruntime.OnnxJavaType.INT64) {
      LongBuffer buffer = tensor.getLongBuffer();
      double[] values = new double[buffer.remaining()];
      Arrays.setAll(values, buffer::get);
      return values;
    }
    FloatBuffer buffer = tensor.getFloatBuffer();
    double[] values = new double[buffer.remaining()];
    Arrays.setAll(values, buffer::get);
    return values;
  }
}
