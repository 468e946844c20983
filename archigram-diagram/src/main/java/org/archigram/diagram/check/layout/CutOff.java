package org.archigram.diagram.check.layout;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnShape;
import org.archigram.diagram.check.drawn.DrawnText;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.geometry.Box;

/** Every mark lies on the page. */
final class CutOff implements Rule {

  @Override
  public String id() {
    return "LAY07";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    Box page = drawing.scene().page();
    List<Finding> findings = new ArrayList<>();
    for (DrawnText text : drawing.texts()) {
      if (!page.contains(text.box())) {
        findings.add(Finding.error(this, "“" + text.reading() + "” leaves the page", text.owner()));
      }
    }
    for (DrawnShape shape : drawing.strokes()) {
      if (!page.contains(shape.shape().bounds())) {
        findings.add(Finding.error(this, shape.owner() + " leaves the page", shape.owner()));
      }
    }
    return findings;
  }
}
