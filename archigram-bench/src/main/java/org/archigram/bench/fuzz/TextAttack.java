package org.archigram.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.archigram.zoo.Zoo;

/** Bundled texts with tokens exchanged for others of their kind, lines moved, and bytes damaged. */
final class TextAttack implements Attack {
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{L}_][\\w']*|\\d+(\\.\\d+)?(e-?\\d+)?|\\|>|\\.\\.|\\s+|.", Pattern.DOTALL);
  private static final List<String> NUMBERS =
      List.of("0", "1", "-1", "2", "3", "1e-9", "1e999", "2147483648", "9223372036854775808");
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("check", "@/net.arch"),
          List.of("summary", "@/net.arch", "--json"),
          List.of("summary", "@/net.arch"),
          List.of("draw", "@/net.arch", "-o", "@/out.svg"),
          List.of("draw", "@/net.arch", "-o", "@/out.svg", "--view", "cell"),
          List.of("draw", "@/net.arch", "-o", "@/out.svg", "--view", "unrolled"),
          List.of("draw", "@/net.arch", "-o", "@/out.svg", "--view", "training"),
          List.of("draw", "@/net.arch", "-o", "@/out.pdf", "--depth", "1", "--width", "85mm"),
          List.of("draw", "@/net.arch", "-o", "@/out.tex"),
          List.of("equations", "@/net.arch"),
          List.of("equations", "@/net.arch", "--format", "tex"),
          List.of("format", "@/net.arch"),
          List.of("program", "@/net.arch"),
          List.of("program", "@/net.arch", "--training"));

  private final List<String> texts =
      Zoo.entries().stream().map(entry -> entry.source().text()).toList();
  private final List<String> lines = texts.stream().flatMap(String::lines).toList();
  private final List<String> tokens =
      texts.stream().flatMap(text -> tokens(text).stream()).toList();

  @Override
  public String name() {
    return "text";
  }

  @Override
  public Case next(SplittableRandom random) {
    String text = Damage.one(random, texts);
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      text = once(text, random);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0) {
      bytes = new Damage(random).of(bytes);
    }
    return new Case(Damage.one(random, COMMANDS), Map.of("net.arch", bytes));
  }

  private String once(String text, SplittableRandom random) {
    return random.nextBoolean() ? otherToken(text, random) : otherLines(text, random);
  }

  private String otherToken(String text, SplittableRandom random) {
    List<String> own = new ArrayList<>(tokens(text));
    int at = random.nextInt(own.size());
    String token = own.get(at);
    String other = Damage.one(random, random.nextBoolean() ? own : tokens);
    for (int i = 0; i < 50 && kind(other) != kind(token); i++) {
      other = Damage.one(random, tokens);
    }
    boolean number = Character.isDigit(token.charAt(0));
    own.set(at, number && random.nextBoolean() ? Damage.one(random, NUMBERS) : other);
    if (random.nextInt(8) == 0) {
      own.remove(random.nextInt(own.size()));
    }
    return String.join("", own);
  }

  private static int kind(String token) {
    char first = token.charAt(0);
    if (Character.isLetter(first) || first == '_') {
      return 0;
    }
    return Character.isDigit(first) ? 1 : Character.isWhitespace(first) ? 2 : 3;
  }

  private String otherLines(String text, SplittableRandom random) {
    List<String> own = new ArrayList<>(text.lines().toList());
    int at = random.nextInt(own.size());
    switch (random.nextInt(4)) {
      case 0 -> own.remove(at);
      case 1 -> own.add(at, own.get(random.nextInt(own.size())));
      case 2 -> own.add(at, Damage.one(random, lines));
      default -> own.add(random.nextInt(own.size()), own.remove(at));
    }
    return String.join("\n", own) + "\n";
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(found -> found.group()).toList();
  }
}
