package org.archigram.diagram.layout.grid;

import java.util.Arrays;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.sketch.Item;

/** Where layers and lanes lie, roughly, and how large a placement becomes. */
final class Ruler {
  private static final double ALONG = 20;
  private static final double ACROSS = 14;
  private static final double BORDER = 15;

  /** What a text shares with its arrow. */
  private static final double SHARED = 6;

  private final Wish wish;
  private final double[] along;
  private final double[] across;
  final double[] layer;
  final double[] lane;
  final double[] channel;
  final double[] laneSize;
  private final double[] layerSize;
  private final double[] layerRoom;
  private final double[] laneRoom;
  private final double[] layerSum;
  private final double[] laneSum;
  private double length;
  private double breadth;

  Ruler(Graph graph, Wish wish) {
    this.wish = wish;
    int n = graph.size();
    along = new double[n];
    across = new double[n];
    layer = new double[n];
    lane = new double[n];
    channel = new double[n + 1];
    laneSize = new double[n];
    layerSize = new double[n];
    layerRoom = new double[n + 1];
    laneRoom = new double[n + 1];
    layerSum = new double[n];
    laneSum = new double[n];
    for (int i = 0; i < n; i++) {
      measure(i, graph.items().get(i));
    }
  }

  private void measure(int i, Item item) {
    double label = Math.max(item.name().width(), item.shape().width());
    double high = item.name().height() + item.shape().height();
    double width = item.box().width();
    double height = item.box().height();
    if (wish.flow().upright()) {
      along[i] = height + Math.max(0, high - 9);
      across[i] = label > 0 ? Math.max(width, width / 2 + label + SHARED) : width;
    } else {
      along[i] = width + Math.max(0, label - SHARED);
      across[i] = Math.max(height, high + SHARED);
    }
  }

  /** Measures layers and lanes; rooms of borders are added then, and {@link #lay} ends it. */
  void begin(Cells cells, int layers, int lanes) {
    Arrays.fill(layerSize, 0, layers, 0);
    Arrays.fill(laneSize, 0, lanes, 0);
    Arrays.fill(layerRoom, 0, layers + 1, 0);
    Arrays.fill(laneRoom, 0, lanes + 1, 0);
    Arrays.fill(layerSum, 0, layers, 0);
    Arrays.fill(laneSum, 0, lanes, 0);
    double slack = wish.page().strict() ? 6 : 0;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.on[i]) {
        int f = cells.layer[i] / Cells.STEP;
        int l = cells.lane[i] / Cells.STEP;
        layerSize[f] = Math.max(layerSize[f], along[i]);
        laneSize[l] = Math.max(laneSize[l], across[i]);
        laneSum[l] += along[i] + ALONG - 4 + slack;
        layerSum[f] += across[i] + ACROSS + slack;
      }
    }
  }

  void border(int firstLayer, int lastLayer, int firstLane, int lastLane) {
    layerRoom[firstLayer] += BORDER;
    layerRoom[lastLayer + 1] += BORDER;
    laneRoom[firstLane] += BORDER;
    laneRoom[lastLane + 1] += BORDER;
    for (int l = firstLane; l <= lastLane; l++) {
      laneSum[l] += 20;
    }
    for (int f = firstLayer; f <= lastLayer; f++) {
      layerSum[f] += 20;
    }
  }

  void lay(int layers, int lanes) {
    double x = 0;
    double longest = 0;
    for (int f = 0; f < layers; f++) {
      channel[f] = x + layerRoom[f] / 2 - (f == 0 ? 0 : ALONG / 2);
      x += layerRoom[f];
      layer[f] = x + layerSize[f] / 2;
      x += layerSize[f] + ALONG;
    }
    x += layerRoom[layers];
    channel[layers] = x - ALONG / 2;
    double y = 0;
    double broadest = 0;
    for (int l = 0; l < lanes; l++) {
      y += laneRoom[l];
      lane[l] = y + laneSize[l] / 2;
      y += laneSize[l] + ACROSS;
      longest = Math.max(longest, laneSum[l]);
    }
    y += laneRoom[lanes];
    for (int f = 0; f < layers; f++) {
      broadest = Math.max(broadest, layerSum[f]);
    }
    double grid = wish.taste().grid();
    length = grid * x + (1 - grid) * longest;
    breadth = grid * y + (1 - grid) * broadest;
  }

  /** What the size costs: all beyond the page, and what is far from a good shape. */
  double size() {
    double width = wish.flow().upright() ? breadth : length;
    double height = wish.flow().upright() ? length : breadth;
    double wide = Math.max(0, width / wish.page().width() - 1) * (wish.page().strict() ? 6 : 1);
    double high = Math.max(0, height / wish.page().height() - 1);
    double flat = Math.max(0, width / height / wish.page().flattest() - 1);
    double thin = Math.max(0, 0.5 * height / width - 1);
    return wish.taste().page() * (wide + high + 0.5 * (flat + thin)) + 0.004 * (width + height);
  }
}
