package org.archigram.runtime.torch;

import java.util.List;
import org.archigram.runtime.engine.Optimiser;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.JitModule;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorType;
import org.bytedeco.pytorch.Type;

/** The rules of the optimisers, as one call for all weights. */
final class Updates {
  private static final String SOURCE =
      """
      def norm(self, g: List[Tensor]) -> Tensor:
        squares: List[Tensor] = []
        for x in g:
          squares.append(x.double().square().sum())
        return torch.stack(squares).sum().sqrt()

      def sgd(self, p: List[Tensor], g: List[Tensor], m: List[Tensor], scale: float, decay: float,
          rate: float, momentum: float):
        for i in range(len(p)):
          d = g[i].mul(scale).add(p[i], alpha=decay)
          if momentum != 0.0:
            d = m[i].mul_(momentum).add_(d)
          p[i].add_(d, alpha=-rate)

      def adam(self, p: List[Tensor], g: List[Tensor], m: List[Tensor], scale: float, decay: float,
          rate: float, beta1: float, beta2: float, epsilon: float, coupled: bool, step: int):
        n = len(p)
        root = (1.0 - beta2 ** step) ** 0.5
        length = rate / (1.0 - beta1 ** step)
        for i in range(n):
          d = g[i].mul(scale)
          if coupled:
            d.add_(p[i], alpha=decay)
          else:
            p[i].mul_(1.0 - rate * decay)
          mean = m[i].mul_(beta1).add_(d, alpha=1.0 - beta1)
          square = m[n + i].mul_(beta2).addcmul_(d, d, value=1.0 - beta2)
          p[i].addcdiv_(mean, square.sqrt().div_(root).add_(epsilon), value=-length)

      def rms(self, p: List[Tensor], g: List[Tensor], m: List[Tensor], scale: float, decay: float,
          rate: float, smoothing: float, epsilon: float, momentum: float):
        n = len(p)
        for i in range(n):
          d = g[i].mul(scale).add_(p[i], alpha=decay)
          square = m[i].mul_(smoothing).addcmul_(d, d, value=1.0 - smoothing)
          root = square.sqrt().add_(epsilon)
          if momentum != 0.0:
            p[i].add_(m[n + i].mul_(momentum).addcdiv_(d, root), alpha=-rate)
          else:
            p[i].addcdiv_(d, root, value=-rate)
      """;

  /** What one update works on: weights, gradients, moments (all first ones, then all second). */
  record Lists(List<Tensor> weights, List<Tensor> gradients, List<Tensor> moments) {}

  /**
   * How far one update goes.
   *
   * @param scale what gradients are multiplied by
   * @param rate the learning rate
   * @param step the number of the update, from 1
   */
  record Size(double scale, double rate, long step) {}

  private final JitModule rules = new JitModule(new QualifiedName("__torch__.Updates"));

  Updates() {
    rules.define(SOURCE);
  }

  /** The length of all gradients together. */
  float norm(List<Tensor> gradients) {
    IValueVector arguments = new IValueVector(list(gradients));
    return rules.get_method("norm").apply(arguments).toTensor().item_float();
  }

  void apply(Optimiser optimiser, Lists lists, Size size) {
    if (optimiser instanceof Optimiser.Sgd rule) {
      call("sgd", lists, size, rule.decay(), List.of(of(rule.momentum())));
    } else if (optimiser instanceof Optimiser.Adam rule) {
      call("adam", lists, size, rule.decay(), adam(rule, true, size.step()));
    } else if (optimiser instanceof Optimiser.AdamW rule) {
      Optimiser.Adam same =
          new Optimiser.Adam(rule.beta1(), rule.beta2(), rule.epsilon(), rule.decay());
      call("adam", lists, size, rule.decay(), adam(same, false, size.step()));
    } else if (optimiser instanceof Optimiser.RmsProp rule) {
      List<IValue> more = List.of(of(rule.smoothing()), of(rule.epsilon()), of(rule.momentum()));
      call("rms", lists, size, rule.decay(), more);
    } else {
      throw new IllegalStateException("no rule for " + optimiser);
    }
  }

  private static List<IValue> adam(Optimiser.Adam rule, boolean coupled, long step) {
    return List.of(
        of(rule.beta1()),
        of(rule.beta2()),
        of(rule.epsilon()),
        new IValue(coupled),
        new IValue(step));
  }

  private static IValue of(double number) {
    return new IValue(number);
  }

  private void call(String rule, Lists lists, Size size, double decay, List<IValue> more) {
    IValueVector arguments = new IValueVector();
    arguments.push_back(list(lists.weights()));
    arguments.push_back(list(lists.gradients()));
    arguments.push_back(list(lists.moments()));
    arguments.push_back(of(size.scale()));
    arguments.push_back(of(decay));
    arguments.push_back(of(size.rate()));
    more.forEach(arguments::push_back);
    rules.get_method(rule).apply(arguments);
  }

  /** A list that a program understands; of a vector, LibTorch would make a bare address. */
  private static IValue list(List<Tensor> tensors) {
    GenericList list = new GenericList(new Type.TypePtr(TensorType.get()));
    tensors.forEach(tensor -> list.push_back(new IValue(tensor)));
    return new IValue(list);
  }
}
