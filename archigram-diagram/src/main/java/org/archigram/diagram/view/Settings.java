package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** The settings of an operator, with their names. */
final class Settings {
  /** Letters that a line of settings may have. */
  private static final int WIDEST = 26;

  private Settings() {}

  /** Those settings of an application that its formula does not show. */
  static List<Formula> besides(
      Formula formula, Atom atom, List<Formula> arguments, Attributes shown) {
    List<Formula> silent = new ArrayList<>();
    for (Map.Entry<String, Attribute> setting : atom.attributes().values().entrySet()) {
      Map<String, Attribute> others = new LinkedHashMap<>(shown.values());
      others.remove(setting.getKey());
      Formula without = atom.operator().notation().of(arguments, new Attributes(others));
      if (without.equals(formula)) {
        silent.add(named(setting.getKey(), value(setting.getValue())));
      }
    }
    return silent;
  }

  /** The settings of an application, but for axes and those that are said elsewhere. */
  static List<Formula> of(Atom atom, List<String> said) {
    return of(atom.operator(), atom.attributes(), said);
  }

  static List<Formula> of(Operator operator, Attributes written, List<String> said) {
    Map<String, Attribute> all = usual(operator, written);
    all.putAll(written.values());
    List<Formula> settings = new ArrayList<>();
    all.forEach(
        (name, value) -> {
          if (!said.contains(name) && !(value instanceof Attribute.Axes)) {
            settings.add(named(name, value(value)));
          }
        });
    return settings;
  }

  /** Where windows stand is said in any case. */
  private static Map<String, Attribute> usual(Operator operator, Attributes settings) {
    Map<String, Attribute> usual = new LinkedHashMap<>();
    Optional<Attribute> size = settings.get("size");
    if (operator.family() == Family.POOLING && size.isPresent()) {
      usual.put("size", size.get());
      usual.put("stride", size.get());
    } else if (slides(operator)) {
      usual.put("stride", new Attribute.Real(1));
    }
    if (!usual.isEmpty()) {
      usual.put("pad", new Attribute.Real(0));
    }
    return usual;
  }

  /** Whether it slides a kernel, and so has a stride and a padding. */
  static boolean slides(Operator operator) {
    return operator.name().equals("conv") || operator.name().equals("conv_transpose");
  }

  /** {@code stride 2}, or {@code λ = 2} where the name is a letter. */
  static Formula named(String name, Formula value) {
    return Names.isSymbol(name)
        ? Formula.row(Names.of(name), Formula.relation("="), value)
        : Formula.row(Formula.upright(name.replace('_', ' ') + " "), value);
  }

  /** The value of a setting. */
  private static Formula value(Attribute value) {
    if (value instanceof Attribute.Real real) {
      return Names.number(real.value());
    }
    if (value instanceof Attribute.Sizes sizes) {
      return Symbols.times(sizes.values());
    }
    if (value instanceof Attribute.Axes axes) {
      return Symbols.list(axes.names().stream().map(Names::of).toList());
    }
    return Formula.upright(((Attribute.Word) value).value());
  }

  /** Settings with commas between them, on as many lines as they need. */
  static List<Caption> lines(List<Formula> settings) {
    List<Caption> lines = new ArrayList<>();
    List<Formula> line = new ArrayList<>();
    for (Formula setting : settings) {
      if (!line.isEmpty() && Broken.length(Symbols.list(line)) + Broken.length(setting) > WIDEST) {
        lines.add(line(line, true));
        line.clear();
      }
      line.add(setting);
    }
    if (!line.isEmpty()) {
      lines.add(line(line, false));
    }
    return lines;
  }

  private static Caption line(List<Formula> settings, boolean more) {
    Formula list = Symbols.list(settings);
    Optional<String> words = words(list);
    if (words.isPresent()) {
      return Caption.words(words.get() + (more ? "," : ""));
    }
    return Caption.maths(
        more ? Formula.row(list, new Formula.Sign(",", Formula.Kind.PUNCTUATION)) : list);
  }

  /** The text of a formula that is nothing but words and numbers. */
  static Optional<String> words(Formula formula) {
    if (formula instanceof Formula.Symbol symbol && symbol.style() == Formula.Style.UPRIGHT) {
      return Optional.of(symbol.text());
    }
    if (formula instanceof Formula.Sign sign) {
      return sign.kind() == Formula.Kind.RELATION
          ? Optional.empty()
          : Optional.of(sign.text() + (sign.kind() == Formula.Kind.PUNCTUATION ? " " : ""));
    }
    if (!(formula instanceof Formula.Row row)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (Formula part : row.parts()) {
      Optional<String> words = words(part);
      if (words.isEmpty()) {
        return words;
      }
      text.append(words.get());
    }
    return Optional.of(text.toString());
  }
}
