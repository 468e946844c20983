package org.archigram.model.build;

import org.archigram.model.Block;
import org.archigram.model.Size;

/** The layers that chains are mostly made of, as the language's library has them. */
public final class Layers {

  private Layers() {}

  /** A fully connected layer with {@code n} units. */
  public static Use dense(long n) {
    Block block =
        Architectures.block("dense")
            .parameter("n", n)
            .document("A fully connected layer: an affine map of a vector.")
            .input("x", "m")
            .output("y", n)
            .weights("W", n, "m")
            .weights("b", n)
            .equation("y", Term.product("W", Term.of("x")).plus(Term.of("b")))
            .build();
    return Use.of(block);
  }

  /** A convolution of an image with {@code filters} kernels of 3 × 3. */
  public static Convolution conv(long filters) {
    return new Convolution(filters, 3, 1, 0);
  }

  /** The operator called {@code name} as a layer. */
  public static Layer operator(String name) {
    return input -> Term.apply(name, input);
  }

  /** Pooling by the operator called {@code name}, over windows of {@code size}. */
  public static Layer pool(String name, long size) {
    return input -> Term.apply(name, input).with("size", Size.of(size));
  }

  /**
   * A convolution in the making.
   *
   * @param filters the number of kernels
   * @param kernel their height and width
   * @param stride how far they move
   * @param pad the zeros around the image
   */
  public record Convolution(long filters, long kernel, long stride, long pad) implements Layer {

    /** The same with another size of the kernels. */
    public Convolution kernel(long size) {
      return new Convolution(filters, size, stride, pad);
    }

    /** The same with another stride. */
    public Convolution stride(long steps) {
      return new Convolution(filters, kernel, steps, pad);
    }

    /** The same with another padding. */
    public Convolution pad(long zeros) {
      return new Convolution(filters, kernel, stride, zeros);
    }

    /** New weights for this convolution. */
    public Use use() {
      Term convolved =
          Term.apply("conv", Term.of("x"), Term.of("W"))
              .with("stride", Size.of(stride))
              .with("pad", Size.of(pad));
      BlockBuilder block = Architectures.block("conv").parameter("filters", filters);
      given(block, "kernel", kernel, 3);
      given(block, "stride", stride, 1);
      given(block, "pad", pad, 0);
      return Use.of(
          block
              .document("A convolution of an image: the same small kernels at every place.")
              .input("x", "c", "_", "_")
              .output("y", filters, "_", "_")
              .weights("W", filters, "c", kernel, kernel)
              .weights("b", filters)
              .equation("y", Term.apply("column_shift", convolved, Term.of("b")))
              .build());
    }

    /** A parameter that has its default counts as not given, as in a text that leaves it out. */
    private static void given(BlockBuilder block, String name, long value, long otherwise) {
      if (value != otherwise) {
        block.parameter(name, value);
      }
    }

    @Override
    public Term on(Term input) {
      return use().on(input);
    }
  }
}
