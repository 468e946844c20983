package org.archigram.runtime.torch;

import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.JitModule;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Finds out whether the quick convolutions of LibTorch are right on this machine.
 *
 * <p>LibTorch leaves convolutions to oneDNN, which writes machine code for the processor that it
 * finds. On some (seen with version 3.7.1 on an AMD EPYC with AVX-512, as a guest) the gradients by
 * the inputs are wrong, or no numbers. LibTorch's own, slower code is used there.
 */
final class Convolutions {
  private static final String SOURCE =
      """
      def whole(self, sizes: List[int], count: int) -> Tensor:
        n = 1
        for size in sizes:
          n = n * size
        return (torch.arange(n) % count - count // 2).float().reshape(sizes)

      def probe(self, channels: int, kernels: int, size: int, width: int, stride: int) -> Tensor:
        x = self.whole([2, channels, size, size], 5).requires_grad_()
        w = self.whole([kernels, channels, width, width], 3).requires_grad_()
        y = torch.conv2d(x, w, None, [stride, stride], [width // 2, width // 2], [1, 1], 1)
        loss = torch.sum(y * self.whole(y.size(), 7))
        found = torch.autograd.grad([loss], [x, w])
        all = [y.detach().flatten()]
        for slope in found:
          if slope is not None:
            all.append(slope.flatten())
        return torch.cat(all)
      """;

  /** Channels, kernels, size of the picture, width of the kernel, stride. */
  private static final List<long[]> PROBES =
      List.of(
          new long[] {1, 1, 4, 3, 1}, new long[] {6, 16, 9, 5, 1}, new long[] {16, 32, 8, 3, 2});

  private Convolutions() {}

  /** Switches the quick ones off if they are wrong; to be called once, after loading. */
  @SuppressWarnings("try") // the scope works by being open
  static void check() {
    boolean recorded = GradMode.is_enabled();
    GradMode.set_enabled(true);
    torch.globalContext().setUserEnabledNNPACK(false); // it complains in vain on many processors
    try (PointerScope scope = new PointerScope()) {
      JitModule module = new JitModule(new QualifiedName("__torch__.Convolutions"));
      module.define(SOURCE);
      List<Tensor> quick = PROBES.stream().map(each -> probe(module, each)).toList();
      torch.globalContext().setUserEnabledMkldnn(false);
      boolean right = true;
      for (int i = 0; i < PROBES.size(); i++) {
        // all numbers are whole and small, so that both are exact
        right &= quick.get(i).equal(probe(module, PROBES.get(i)));
      }
      torch.globalContext().setUserEnabledMkldnn(right);
    } finally {
      GradMode.set_enabled(recorded);
    }
  }

  private static Tensor probe(JitModule module, long[] sizes) {
    IValueVector arguments = new IValueVector();
    for (long size : sizes) {
      arguments.push_back(new IValue(size));
    }
    return module.get_method("probe").apply(arguments).toTensor();
  }
}
