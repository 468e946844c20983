package org.archigram.runtime.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Script;

/** Small programs, written by hand, and numbers to run them on. */
public final class Examples {
  private Examples() {}

  /** Two inputs, four hidden units, one output: enough for exclusive or. */
  public static Script xor() {
    String source =
        """
        def forward(self, x: Tensor) -> Tensor:
          h = torch.tanh(torch.addmm(self.b, x, self.W))
          return torch.matmul(h, self.v) + self.c

        def losses(self, x: Tensor, y: Tensor) -> List[Tensor]:
          return [(self.forward(x) - y).square().mean()]
        """;
    Random random = new Random(7);
    return new Script(
        "Xor",
        source,
        List.of(
            weight("W", random, 2, 4),
            weight("b", random, 4),
            weight("v", random, 4),
            weight("c", random, 1)));
  }

  public static List<Floats> xorTable() {
    return List.of(
        new Floats(List.of(4, 2), new float[] {0, 0, 0, 1, 1, 0, 1, 1}),
        new Floats(List.of(4), new float[] {0, 1, 1, 0}));
  }

  /** A GRU of {@code n} inputs and {@code m} units over [batch, T, n], products hoisted. */
  public static Script gru(int n, int m) {
    String source =
        """
        def forward(self, x: Tensor) -> Tensor:
          xr = torch.unbind(torch.matmul(x, self.Wr) + self.br, 1)
          xz = torch.unbind(torch.matmul(x, self.Wz) + self.bz, 1)
          xn = torch.unbind(torch.matmul(x, self.Wn) + self.bn, 1)
          h = torch.zeros([x.size(0), self.Ur.size(0)], device=x.device)
          hs: List[Tensor] = []
          for t in range(len(xr)):
            r = torch.sigmoid(torch.addmm(xr[t], h, self.Ur))
            z = torch.sigmoid(torch.addmm(xz[t], h, self.Uz))
            c = torch.tanh(torch.addmm(xn[t], r * h, self.Un))
            h = torch.lerp(c, h, z)
            hs.append(h)
          return torch.stack(hs, 1)

        def losses(self, x: Tensor, y: Tensor) -> Tuple[Tensor, Tensor]:
          hs = self.forward(x)
          loss = (torch.matmul(hs, self.V) - y).square().mean()
          return loss, hs.square().mean()
        """;
    Random random = new Random(11);
    List<Parameter> all = new ArrayList<>();
    for (String gate : List.of("r", "z", "n")) {
      all.add(weight("W" + gate, random, n, m));
      all.add(weight("U" + gate, random, m, m));
      all.add(weight("b" + gate, random, m));
    }
    all.add(weight("V", random, m, 1));
    return new Script("Gru", source, all);
  }

  /** A sum over the past, [batch, T, n] and what it should be, [batch, T, 1]. */
  public static List<Floats> sums(int batch, int steps, int n, long seed) {
    Random random = new Random(seed);
    float[] x = new float[batch * steps * n];
    float[] y = new float[batch * steps];
    for (int example = 0; example < batch; example++) {
      float sum = 0;
      for (int t = 0; t < steps; t++) {
        int at = example * steps + t;
        for (int i = 0; i < n; i++) {
          x[at * n + i] = (float) random.nextGaussian();
        }
        sum = 0.8f * sum + 0.2f * x[at * n];
        y[at] = sum;
      }
    }
    return List.of(
        new Floats(List.of(batch, steps, n), x), new Floats(List.of(batch, steps, 1), y));
  }

  public static Parameter weight(String name, Random random, Integer... shape) {
    int count = 1;
    for (int size : shape) {
      count *= size;
    }
    double scale = 1 / Math.sqrt(shape[0]);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (scale * (2 * random.nextDouble() - 1));
    }
    return new Parameter(name, true, new Floats(List.of(shape), values));
  }
}
