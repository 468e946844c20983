package org.archigram.runtime.torch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archigram.runtime.blas.Blas;
import org.archigram.runtime.engine.EngineException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.global.torch;

/** The native libraries, and the switches that every thread needs. */
final class Natives {
  private static final long KEPT_BYTES = 31L << 20;

  private Natives() {}

  /** Loads LibTorch, or says what is wrong with it. */
  static void load() {
    // The limit would count the memory of the networks against the heap of Java.
    if (System.getProperty("org.bytedeco.javacpp.maxPhysicalBytes") == null) {
      System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    }
    try {
      unpack();
      Blas.prepare();
      loadLibraries();
      keepFreedMemory();
    } catch (LinkageError | RuntimeException | IOException e) {
      throw new EngineException(whatIsWrong(e), 0, e);
    }
  }

  /**
   * Unpacks all files of LibTorch before the first of them is loaded.
   *
   * <p>Where one still waits to be unpacked that another needs, the system may offer one of that
   * name from a PyTorch of its own, and the process dies.
   */
  private static void unpack() throws IOException {
    for (String build : List.of("", "-gpu")) {
      URL folder = Natives.class.getResource(folder(build));
      if (folder != null) {
        Loader.cacheResource(folder);
      }
    }
  }

  /**
   * Loads the libraries, and not those of CUDA that the system has when no build for it is there.
   *
   * <p>JavaCPP would look for each of them on the class path in many spellings, and load some that
   * are found and of no use: a third of the time that loading takes.
   */
  private static void loadLibraries() {
    String extension = "platform.extension";
    Properties platform = Loader.loadProperties();
    boolean narrow =
        platform.getProperty(extension) == null
            && Natives.class.getResource(folder("-gpu")) == null;
    if (narrow) {
      platform.setProperty(extension, "");
    }
    try {
      Loader.load(torch.class);
    } finally {
      if (narrow) {
        platform.remove(extension);
      }
    }
  }

  /** Where the libraries of a build are on the class path. */
  private static String folder(String build) {
    return "/org/bytedeco/pytorch/" + Loader.getPlatform() + build + "/";
  }

  /**
   * Lets the C library keep what a step frees for the next one.
   *
   * <p>glibc gives the memory of every larger tensor back to the system at once, and a step then
   * spends most of its time on page faults. Its two limits rise to the size of a block of up to 32
   * MiB that it sees freed, and to twice that (mallopt(3), M_MMAP_THRESHOLD).
   */
  private static void keepFreedMemory() {
    Pointer.free(Pointer.malloc(KEPT_BYTES));
  }

  private static String whatIsWrong(Throwable failure) {
    String platform = Loader.getPlatform();
    if (Natives.class.getResource(folder("")) == null) {
      return "LibTorch is not on the class path for this machine (%s); there are builds for"
              .formatted(platform)
          + " linux-x86_64, windows-x86_64, macosx-arm64 and macosx-x86_64. With Maven, add:\n"
          + dependencies(platform);
    }
    return "LibTorch could not be loaded (%s); if its unpacked files in %s are damaged, delete"
            .formatted(Messages.firstLine(failure), cache())
        + " that folder and run again";
  }

  /** What a project adds to have the native libraries of a machine. */
  static String dependencies(String platform) {
    return Stream.of("javacpp", "openblas", "pytorch")
        .map(
            artifact ->
                """
                <dependency>
                  <groupId>org.bytedeco</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <classifier>%s</classifier>
                </dependency>
                """
                    .formatted(artifact, version(artifact), platform))
        .collect(Collectors.joining());
  }

  /** As Maven says in the library itself. */
  private static String version(String artifact) {
    Properties properties = new Properties();
    String file = "/META-INF/maven/org.bytedeco/" + artifact + "/pom.properties";
    try (InputStream in = Natives.class.getResourceAsStream(file)) {
      properties.load(in == null ? InputStream.nullInputStream() : in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }

  private static String cache() {
    try {
      return Loader.getCacheDir().getPath();
    } catch (IOException e) {
      return "the folder org.bytedeco.javacpp.cachedir";
    }
  }

  /** Does once in a process what has to be done before the first convolution. */
  private static final class Once {
    static final boolean CHECKED = checked();

    private static boolean checked() {
      Convolutions.check();
      return true;
    }
  }

  /** Sees to it that convolutions are right; takes some milliseconds the first time. */
  static void prepareConvolutions() {
    if (!Once.CHECKED) {
      throw new IllegalStateException("convolutions are not checked");
    }
  }

  static boolean hasCuda() {
    return torch.cuda_is_available();
  }

  /** Sets the switches that LibTorch keeps for each thread. */
  static void prepareThread(int threads) {
    // The optimiser recompiles for seconds at each new shape and gains nothing afterwards.
    torch.setGraphExecutorOptimize(false);
    GradMode.set_enabled(false);
    torch.set_num_threads(threads);
    Blas.prepare();
  }
}
