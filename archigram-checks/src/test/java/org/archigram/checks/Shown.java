package org.archigram.checks;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;

/** An example for {@link RulesTest}: shows a type of a library, as the argument of a type. */
public final class Shown {
  private Shown() {}

  /** None. */
  public static List<ClassFileImporter> importers() {
    return List.of();
  }
}
