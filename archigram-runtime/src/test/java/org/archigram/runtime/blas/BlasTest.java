package org.archigram.runtime.blas;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.openblas.presets.openblas_nolapack;
import org.junit.jupiter.api.Test;

class BlasTest {

  @Test
  void oneThreadIsLeft() {
    Blas.prepare();
    openblas_nolapack.blas_set_num_threads(2);
    Blas.prepare();
    assertThat(openblas_nolapack.blas_get_num_threads()).isOne();
  }
}
