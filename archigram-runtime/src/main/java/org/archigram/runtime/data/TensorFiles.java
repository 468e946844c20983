package org.archigram.runtime.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.archigram.runtime.file.WholeFile;
import org.archigram.runtime.file.WriteException;

/**
 * Reads tensors from files and writes them: npy, csv, json; pictures are read only.
 *
 * <p>A csv file is a matrix, {@code [rows, columns]}; json is nested lists of numbers; a picture is
 * {@code [1, channels, height, width]} with numbers from 0 to 1, with one channel where it is grey,
 * else three.
 */
public final class TensorFiles {
  private static final Map<String, Format> FORMATS =
      Map.of(
          "npy", new NpyFormat(),
          "csv", new CsvFormat(),
          "json", new JsonFormat(),
          "png", new PictureFormat("png"),
          "jpg", new PictureFormat("jpeg"),
          "jpeg", new PictureFormat("jpeg"));

  private TensorFiles() {}

  /**
   * Reads a file by the ending of its name.
   *
   * @throws DataException if the file is not there, damaged, or holds what is no tensor
   */
  public static Floats read(Path file) {
    Format format = format(file);
    try {
      return finite(file, format.read(file));
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new DataException(file.toString(), "", "there is no such file", "check the path");
    } catch (IOException e) {
      throw new DataException(
          file.toString(),
          "",
          "cannot be read: " + WriteException.reason(e),
          "check the file and its rights");
    }
  }

  /**
   * The width and height of a picture, which is not read for that.
   *
   * @throws DataException if the file is not there, damaged, or no picture
   */
  public static int[] pictureSize(Path file) {
    try {
      return ((PictureFormat) format(file)).size(file);
    } catch (IOException e) {
      throw new DataException(
          file.toString(),
          "",
          "cannot be read: " + WriteException.reason(e),
          "check the file and its rights");
    }
  }

  /**
   * Writes a file by the ending of its name; the file is whole or not there at all.
   *
   * @throws DataException if the format cannot hold the tensor
   */
  public static void write(Path file, Floats tensor) {
    Format format = format(file);
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new DataException(
          file.toString(), "", "its folder does not exist", "make the folder, or choose another");
    }
    try {
      WholeFile.filled(file, part -> format.write(part, tensor, file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static Format format(Path file) {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Format format = FORMATS.get(ending);
    if (format == null) {
      throw new DataException(
          file.toString(),
          "",
          "the ending says no format that is known",
          "use npy, csv, json, png, jpg");
    }
    return format;
  }

  static Floats finite(Path file, Floats tensor) {
    float[] values = tensor.values();
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new DataException(
            file.toString(),
            "element " + Shapes.index(tensor.shape(), i),
            "is " + values[i] + ", not a finite number",
            "replace it, or leave the example out");
      }
    }
    return tensor;
  }
}
