package org.archigram.runtime.column;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.data.TensorFiles;

/**
 * Pictures that are read from their files as they are asked for.
 *
 * @param files one for each example
 * @param form channels, height and width
 * @param resize whether pictures of other sizes are made to fit
 */
record Images(List<Path> files, List<Integer> form, boolean resize) implements Numbers {

  Images {
    files = List.copyOf(files);
    form = List.copyOf(form);
  }

  @Override
  public int count() {
    return files.size();
  }

  @Override
  public List<Integer> shape() {
    return form;
  }

  @Override
  public boolean sequence() {
    return false;
  }

  @Override
  public String called(int example) {
    return String.valueOf(files.get(example).getFileName());
  }

  /** Colours become grey where one channel is wanted; grey fills three. */
  @Override
  public Numbers like(List<Integer> steps, List<Integer> shape) {
    List<Integer> wanted = Stream.concat(steps.stream(), shape.stream()).toList();
    int pixels = form.get(1) * form.get(2);
    return switch (wanted.size()) {
      case 1 -> sized(wanted.get(0) == pixels ? 1 : form.get(0), form.get(1), form.get(2));
      case 2 -> sized(1, wanted.get(0), wanted.get(1));
      case 3 -> sized(wanted.get(0) == 1 ? 1 : 3, wanted.get(1), wanted.get(2));
      default -> this;
    };
  }

  private Images sized(int channels, int height, int width) {
    return new Images(
        files,
        List.of(
            channels,
            resize && height > 0 ? height : form.get(1),
            resize && width > 0 ? width : form.get(2)),
        resize);
  }

  @Override
  public float[] values(int example, Scaling scaling) {
    Path file = files.get(example);
    Floats picture = TensorFiles.read(file);
    int height = picture.shape().get(2);
    int width = picture.shape().get(3);
    if (!resize && (height != form.get(1) || width != form.get(2))) {
      throw other(file, width, height, form);
    }
    float[] values = channels(picture.values(), picture.shape().get(1), height * width);
    return scaling.all(new Resampling(height, width, form.get(1), form.get(2)).of(values));
  }

  static DataException other(Path file, int width, int height, List<Integer> form) {
    return new DataException(
        file.toString(),
        "",
        "is " + width + " × " + height + " large, others are " + form.get(2) + " × " + form.get(1),
        "make all of one size, or say --resize");
  }

  /** As many channels as wanted; grey is the brightness of ITU-R BT.601. */
  private float[] channels(float[] values, int there, int pixels) {
    int wanted = form.get(0);
    if (there == wanted) {
      return values;
    }
    float[] others = new float[wanted * pixels];
    for (int i = 0; i < pixels; i++) {
      if (wanted == 1) {
        others[i] =
            0.299f * values[i] + 0.587f * values[pixels + i] + 0.114f * values[2 * pixels + i];
      } else {
        for (int c = 0; c < wanted; c++) {
          others[c * pixels + i] = values[i];
        }
      }
    }
    return others;
  }
}
