package org.archigram.runtime.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where data sets are found: in a folder of the user's, or the cache.
 *
 * @param own the folder with files that the user has, if any; then nothing is fetched
 * @param cache where fetched files are kept
 * @param environment the variables that name mirrors
 * @param listener hears how far fetching has come
 */
public record Store(
    Optional<Path> own, Path cache, Map<String, String> environment, Listener listener) {

  public Store {
    environment = Map.copyOf(environment);
  }

  /** The cache of the user who runs this program. */
  public static Store ofUser(Listener listener) {
    Map<String, String> environment = System.getenv();
    Path home = Path.of(System.getProperty("user.home", "."));
    Path cache = CacheFolder.of(environment, System.getProperty("os.name", ""), home);
    return new Store(Optional.empty(), cache, environment, listener);
  }

  /** This store, but with files that the user has in {@code folder}. */
  public Store withOwn(Path folder) {
    return new Store(Optional.of(folder), cache, environment, listener);
  }

  /**
   * The labelled images of a data set of the form of MNIST.
   *
   * @param training those to learn from, else those held out
   * @throws org.archigram.runtime.data.DataException if they are not there and cannot be fetched,
   *     or are damaged
   */
  public Images images(DataSet set, boolean training) {
    String part = training ? "train" : "t10k";
    Idx images = Idx.read(file(set, part + "-images-idx3-ubyte"));
    Idx labels = Idx.read(file(set, part + "-labels-idx1-ubyte"));
    return Images.of(images, labels);
  }

  private Path file(DataSet set, String name) {
    return own.isPresent() ? OwnFiles.find(own.get(), set, name) : fetched(set).resolve(name);
  }

  private Path fetched(DataSet set) {
    return new Fetching(this, set).folder();
  }
}
