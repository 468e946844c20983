package org.archigram.runtime.blas;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.presets.openblas_nolapack;

/** Makes OpenBLAS ready. */
public final class Blas {
  static {
    acceptVersion();
  }

  private Blas() {}

  /**
   * Loads OpenBLAS, and lets it compute with one thread only.
   *
   * <p>Its threads and those of LibTorch wait for each other by spinning, which is many times
   * slower than one thread. And with one, results are the same to the last bit on any number of
   * processors.
   */
  public static synchronized void prepare() {
    Loader.load(openblas.class);
    openblas_nolapack.blas_set_num_threads(1);
  }

  /**
   * Lets JavaCPP take the OpenBLAS of the release before without a warning on each start.
   *
   * <p>It compares their versions when this class is loaded, and is silent as long as it is told to
   * load no libraries.
   */
  private static void acceptVersion() {
    String loading = "org.bytedeco.javacpp.loadlibraries";
    String before = System.getProperty(loading);
    System.setProperty(loading, "false");
    try {
      new openblas_nolapack();
    } finally {
      if (before == null) {
        System.clearProperty(loading);
      } else {
        System.setProperty(loading, before);
      }
    }
  }
}
