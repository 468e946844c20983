package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.language.elaborate.Elaborator.Abandoned;
import org.archigram.language.parse.Parser;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Item;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Source;

/** Reads one text with all that it uses. */
public final class Reading {
  /** What is wrong whatever the parameters are. */
  private static final Set<String> ALWAYS = Set.of("E0201", "E0203", "E0251");

  private static final String TOO_DEEP = "E0269";

  private final Finder finder;
  private final Library library = new Library();
  private final Elaborator elaborator = new Elaborator();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Text> texts = new HashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Text text;

  /** Finds the text of another file. */
  @FunctionalInterface
  public interface Finder {
    /** The file at {@code path}, as it is written in {@code from}; empty if there is none. */
    Optional<Source> find(String path, Source from);

    /** Why a file that is there was not found: it may not be used. */
    default Optional<String> refusal(String path, Source from) {
      return Optional.empty();
    }
  }

  /** Parses {@code source} and the texts that it uses. */
  public Reading(Source source, Finder finder) {
    this.finder = finder;
    this.text = parsed(source);
  }

  /** The text of the library that defines a block of this name. */
  public static Optional<Source> library(String block) {
    return Library.text(block);
  }

  private Text parsed(Source source) {
    Text made = new Text(Parser.parse(source), library);
    problems.addAll(made.parsed().problems().all());
    texts.put(source.name(), made);
    open.add(source.name());
    for (Item item : made.parsed().file().items()) {
      if (item instanceof Item.Use use) {
        use(made, use, source);
      }
    }
    made.duplicates(elaborator.wording(made));
    open.remove(source.name());
    return made;
  }

  private void use(Text user, Item.Use use, Source source) {
    Optional<Source> found = finder.find(use.path(), source);
    if (found.isEmpty()) {
      Optional<String> refusal = finder.refusal(use.path(), source);
      elaborator.wording(user).fileNotFound(use.span(), use.path(), refusal);
      return;
    }
    String name = found.get().name();
    if (open.contains(name)) {
      elaborator.wording(user).fileCycle(use.span(), use.path());
      return;
    }
    Text known = texts.get(name);
    user.use(known == null ? parsed(found.get()) : known);
  }

  /** The names of the blocks and networks of the text, in the order written. */
  public List<String> items() {
    return text.own().stream().map(Written::name).toList();
  }

  /** The item that stands for the whole text: its last network, else its last block. */
  public Optional<String> main() {
    List<Written> own = text.own();
    List<Written> networks = own.stream().filter(Written::isNetwork).toList();
    List<Written> candidates = networks.isEmpty() ? own : networks;
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(candidates.get(candidates.size() - 1).name());
  }

  /** The parameters of an item. */
  public List<String> parameters(String item) {
    return written(item).stream()
        .flatMap(written -> written.parameters().stream())
        .map(parameter -> parameter.name().text())
        .toList();
  }

  private Optional<Written> written(String item) {
    return text.own().stream().filter(written -> written.name().equals(item)).findFirst();
  }

  /** The architecture with an item at its root; what is wrong is among the problems. */
  public Optional<Architecture> architecture(String item, Map<String, Expression> settings) {
    Optional<Written> root = written(item);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Known> known = new LinkedHashMap<>();
    settings.forEach((name, value) -> known.put(name, elaborator.setting(root.get(), value)));
    try {
      return Optional.of(elaborator.architecture(root.get(), known));
    } catch (Abandoned reported) {
      return Optional.empty();
    }
  }

  /**
   * The other items of the text, which the one that was read does not use.
   *
   * <p>What is wrong with them is among the problems, but for what may be right once their
   * parameters are known.
   */
  public List<Architecture> others() {
    List<Architecture> others = new ArrayList<>();
    for (Written written : hasDepths() ? List.<Written>of() : text.own()) {
      if (!elaborator.isMade(written)) {
        int before = elaborator.problems().size();
        architecture(written.name(), Map.of()).ifPresent(others::add);
        List<Problem> found = elaborator.problems().subList(before, elaborator.problems().size());
        boolean open = written.parameters().stream().anyMatch(p -> p.value().isEmpty());
        found.removeIf(problem -> !problem.isError() || (open && !ALWAYS.contains(problem.code())));
      }
    }
    return others;
  }

  /** Whether blocks are nested too deeply, which is said once, not again for each around them. */
  private boolean hasDepths() {
    return elaborator.problems().stream().anyMatch(problem -> problem.code().equals(TOO_DEEP));
  }

  /** Everything that was found to be wrong. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(elaborator.problems());
    return all;
  }
}
