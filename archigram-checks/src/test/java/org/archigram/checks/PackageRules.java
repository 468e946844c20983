package org.archigram.checks;

import com.sun.source.tree.ClassTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What is asked of a package. */
final class PackageRules {
  static final int TYPES = 25;
  static final int PUBLIC_TYPES = 10;

  private PackageRules() {}

  static Stream<Breach> breaches(List<SourceFile> files) {
    Map<String, List<SourceFile>> packages = new LinkedHashMap<>();
    for (SourceFile file : files) {
      packages.computeIfAbsent(file.packageName(), name -> new ArrayList<>()).add(file);
    }
    return packages.entrySet().stream().flatMap(e -> ofPackage(e.getKey(), e.getValue()));
  }

  private static Stream<Breach> ofPackage(String name, List<SourceFile> files) {
    Stream.Builder<Breach> breaches = Stream.builder();
    long types = files.stream().mapToLong(file -> file.types().size()).sum();
    long shown =
        files.stream()
            .flatMap(file -> file.types().stream())
            .filter(PackageRules::isPublic)
            .count();
    if (types > TYPES) {
      breaches.add(new Breach("package-types", name, types + " types, not " + TYPES));
    }
    if (shown > PUBLIC_TYPES) {
      breaches.add(new Breach("package-public", name, shown + " public, not " + PUBLIC_TYPES));
    }
    boolean described =
        files.stream()
            .filter(file -> file.name().endsWith("/package-info.java"))
            .anyMatch(file -> file.text().startsWith("/**") && file.text().contains("@NullMarked"));
    if (!described) {
      breaches.add(new Breach("package-info", name, "needs one sentence and @NullMarked"));
    }
    return breaches.build();
  }

  static boolean isPublic(ClassTree type) {
    return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
  }
}
