package org.archigram.runtime.torch;

import java.util.ArrayList;
import java.util.List;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.EngineException;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.LongArrayRef;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.TupleElements;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Between numbers of Java and tensors of LibTorch. */
final class Tensors {
  private Tensors() {}

  static Tensor of(Floats floats, org.bytedeco.pytorch.Device device) {
    long[] shape = floats.shape().stream().mapToLong(size -> size).toArray();
    Tensor tensor = torch.empty(shape);
    if (floats.values().length > 0) {
      tensor.data_ptr_float().put(floats.values());
    }
    return device.is_cpu() ? tensor : tensor.to(device, ScalarType.Float);
  }

  static Floats floats(Tensor tensor) {
    Tensor plain = tensor.detach().to(ScalarType.Float).cpu().contiguous();
    float[] values = new float[Math.toIntExact(plain.numel())];
    if (values.length > 0) {
      FloatPointer numbers = plain.data_ptr_float();
      numbers.get(values);
    }
    return new Floats(shape(tensor), values);
  }

  static List<Integer> shape(Tensor tensor) {
    LongArrayRef sizes = tensor.sizes();
    List<Integer> shape = new ArrayList<>();
    for (long i = 0; i < sizes.size(); i++) {
      shape.add(Math.toIntExact(sizes.get(i)));
    }
    return shape;
  }

  static IValueVector values(List<Floats> inputs, org.bytedeco.pytorch.Device device) {
    IValueVector values = new IValueVector();
    for (Floats input : inputs) {
      values.push_back(new IValue(of(input, device)));
    }
    return values;
  }

  /** The tensors in what a method returned, in order. */
  static List<Tensor> tensors(IValue value) {
    List<Tensor> found = new ArrayList<>();
    collect(value, found);
    return found;
  }

  private static void collect(IValue value, List<Tensor> found) {
    if (value.isTensor()) {
      found.add(value.toTensor());
    } else if (value.isTensorList()) {
      TensorVector list = value.toTensorVector();
      for (long i = 0; i < list.size(); i++) {
        found.add(list.get(i));
      }
    } else if (value.isTuple()) {
      TupleElements elements = value.toTuple().elements();
      for (long i = 0; i < elements.size(); i++) {
        collect(elements.get(i), found);
      }
    } else if (!value.isNone()) {
      throw new EngineException("a method returns something that is no tensor");
    }
  }
}
