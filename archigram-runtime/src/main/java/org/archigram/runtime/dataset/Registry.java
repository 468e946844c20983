package org.archigram.runtime.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who hands out packages. */
public enum Registry {
  /** The registry of npm; packages are tar archives packed with gzip. */
  NPM(
      "npm",
      "https://registry.npmjs.org",
      List.of("ARCHIGRAM_NPM_REGISTRY", "npm_config_registry", "NPM_CONFIG_REGISTRY")),
  /** The archive of Debian; packages are {@code .deb} files. */
  DEBIAN("Debian", "https://deb.debian.org/debian", List.of("ARCHIGRAM_DEBIAN_MIRROR"));

  private final String title;
  private final String address;
  private final List<String> variables;

  Registry(String title, String address, List<String> variables) {
    this.title = title;
    this.address = address;
    this.variables = variables;
  }

  /** The name of the registry for people. */
  String title() {
    return title;
  }

  /** The variable of the environment that names a mirror. */
  String variable() {
    return variables.get(0);
  }

  /** The address of {@code path}, at the mirror that the environment names, if any. */
  String address(String path, Map<String, String> environment) {
    Optional<String> mirror =
        variables.stream()
            .flatMap(name -> Stream.ofNullable(environment.get(name)))
            .filter(value -> !value.isBlank())
            .findFirst();
    return mirror.orElse(address).replaceFirst("/+$", "") + "/" + path;
  }
}
