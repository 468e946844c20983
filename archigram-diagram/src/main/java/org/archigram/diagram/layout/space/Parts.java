package org.archigram.diagram.layout.space;

import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.line.Lines;

/** What a picture consists of: a graph, its lines, and how large its boxes are. */
record Parts(Graph graph, Lines lines, Bodies bodies) {
  static Parts of(Graph graph, Lines lines) {
    return new Parts(graph, lines, Bodies.of(graph, lines));
  }
}
