package org.archigram.diagram.check.page;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.view.Region;

/** No level of a picture holds more things than a reader can keep apart. */
final class Crowd implements Rule {
  private static final int HOPELESS = 100;
  private static final int TOO_MANY = 50;
  private static final int MANY = 30;

  @Override
  public String id() {
    return "SIZ01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    check(drawing.view().root(), findings);
    return findings;
  }

  private void check(Region region, List<Finding> findings) {
    int things = things(region);
    String where = region.id().isEmpty() ? "the picture" : region.id();
    String message = where + " holds " + things + " things on one level; close or split some";
    if (things > HOPELESS) {
      findings.add(Finding.error(this, message, region.id()));
    } else if (things > TOO_MANY) {
      findings.add(Finding.warning(this, message, region.id()));
    } else if (things > MANY) {
      findings.add(Finding.info(this, message, region.id()));
    }
    region.regions().stream()
        .filter(inner -> inner.kind() != Region.Kind.PLATE)
        .forEach(inner -> check(inner, findings));
  }

  /** A plate is no level of its own: it only says what its content repeats over. */
  private static int things(Region region) {
    int things = region.nodes().size();
    for (Region inner : region.regions()) {
      things += inner.kind() == Region.Kind.PLATE ? things(inner) : 1;
    }
    return things;
  }
}
