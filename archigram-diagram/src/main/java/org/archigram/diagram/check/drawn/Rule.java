package org.archigram.diagram.check.drawn;

import java.util.List;

/** One thing that makes a picture clear. */
public interface Rule {

  /** Its stable name, under which its page is found. */
  String id();

  /** Where the picture breaks it. */
  List<Finding> check(Drawing drawing);
}
