package org.archigram.cli.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archigram.language.parse.Parser;
import org.archigram.language.syntax.Declared;
import org.archigram.language.syntax.Item;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Statement;
import org.archigram.model.problem.Source;

/**
 * Writes the equations of each block in another order, those in a {@code repeat} too.
 *
 * <p>What gives a name anew keeps its place among all that mentions the name.
 */
final class Shuffled {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\w']*");
  private static final int ROUNDS = 6;

  private final String text;
  private final Random random;
  private Set<String> anew = Set.of();

  /** A statement, with the names that it gives anew, and all of these that it mentions. */
  private record Moved(String text, Set<String> gives, Set<String> mentions) {
    boolean mayPass(Moved other) {
      return Collections.disjoint(gives, other.mentions)
          && Collections.disjoint(mentions, other.gives);
    }
  }

  private Shuffled(String text, long seed) {
    this.text = text;
    this.random = new Random(seed);
  }

  static String equations(String text, long seed) {
    return new Shuffled(text, seed).all();
  }

  private String all() {
    String shuffled = text;
    List<Item> items = Parser.parse(new Source("shuffled.arch", text)).file().items();
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i) instanceof Item.Definition item) {
        anew = anew(item.body());
        int start = item.span().start();
        int end = item.span().end();
        shuffled =
            shuffled.substring(0, start) + body(item.body(), start, end) + shuffled.substring(end);
      }
    }
    return shuffled;
  }

  /** The names that are given more than once. */
  private static Set<String> anew(List<Statement> body) {
    Set<String> once = new HashSet<>();
    Set<String> anew = new HashSet<>();
    given(body).filter(name -> !once.add(name)).forEach(anew::add);
    return anew;
  }

  private static Stream<String> given(List<Statement> body) {
    return body.stream()
        .flatMap(
            statement -> {
              if (statement instanceof Statement.Equation equation) {
                return equation.targets().stream().map(target -> target.name().text());
              }
              if (statement instanceof Statement.Values values) {
                return values.role() == Statement.Role.INPUT
                    ? values.declared().stream().map(Declared::names).flatMap(Shuffled::texts)
                    : Stream.of();
              }
              return statement instanceof Statement.Repeat repeat
                  ? given(repeat.body())
                  : Stream.of();
            });
  }

  private static Stream<String> texts(List<Name> names) {
    return names.stream().map(Name::text);
  }

  /** The text from a place to a place, with the equations in it in another order. */
  private String body(List<Statement> body, int start, int end) {
    List<Statement> movable =
        body.stream()
            .filter(s -> s instanceof Statement.Equation || s instanceof Statement.Repeat)
            .toList();
    List<Moved> moved = new ArrayList<>();
    for (Statement statement : movable) {
      int from = statement.span().start();
      int to = statement.span().end();
      String written =
          statement instanceof Statement.Repeat repeat
              ? body(repeat.body(), from, to)
              : text.substring(from, to);
      Set<String> gives = given(List.of(statement)).collect(Collectors.toCollection(HashSet::new));
      gives.retainAll(anew);
      moved.add(new Moved(written, gives, anewIn(written)));
    }
    for (int i = 0; i < ROUNDS * moved.size(); i++) {
      int at = random.nextInt(Math.max(1, moved.size() - 1));
      if (at + 1 < moved.size() && moved.get(at).mayPass(moved.get(at + 1))) {
        moved.add(at, moved.remove(at + 1));
      }
    }
    StringBuilder shuffled = new StringBuilder();
    int written = start;
    for (int i = 0; i < moved.size(); i++) {
      shuffled.append(text, written, movable.get(i).span().start()).append(moved.get(i).text());
      written = movable.get(i).span().end();
    }
    return shuffled.append(text, written, end).toString();
  }

  private Set<String> anewIn(String statement) {
    Set<String> names = new HashSet<>();
    Matcher matcher = NAME.matcher(statement);
    while (matcher.find()) {
      names.add(matcher.group());
    }
    names.retainAll(anew);
    return names;
  }
}
