package org.archigram.runtime.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.archigram.runtime.file.WriteException;

/** NumPy's format for several arrays with names: a zip file of npy files. */
public final class Npz {
  private static final String ENDING = ".npy";

  private Npz() {}

  /**
   * The arrays of a file by their names, in their order there.
   *
   * @throws DataException if the file is not there, damaged, or holds what is no tensor
   */
  public static Map<String, Floats> read(Path file) {
    if (!Files.exists(file)) {
      throw new DataException(file.toString(), "", "there is no such file", "check the path");
    }
    Map<String, Floats> arrays = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : List.copyOf(java.util.Collections.list(zip.entries()))) {
        if (entry.getName().endsWith(ENDING)) {
          arrays.put(name(entry), array(file, zip, entry));
        }
      }
    } catch (NoSuchFileException | ZipException e) {
      throw new DataException(
          file.toString(), "", "is a damaged npz file", "save it again with numpy.savez");
    } catch (IOException e) {
      throw new DataException(
          file.toString(), "", "cannot be read: " + WriteException.reason(e), "check its rights");
    }
    if (arrays.isEmpty()) {
      throw new DataException(file.toString(), "", "holds no arrays", "save it by numpy.savez");
    }
    return arrays;
  }

  private static String name(ZipEntry entry) {
    return entry.getName().substring(0, entry.getName().length() - ENDING.length());
  }

  private static Floats array(Path file, ZipFile zip, ZipEntry entry) throws IOException {
    Path inside = Path.of(file + " (" + name(entry) + ")");
    try (InputStream in = zip.getInputStream(entry)) {
      return TensorFiles.finite(inside, NpyFormat.read(inside, in, entry.getSize()));
    }
  }
}
