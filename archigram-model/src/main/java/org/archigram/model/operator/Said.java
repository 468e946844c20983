package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Operator.Notation;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Fenced;
import org.archigram.model.formula.Formula.Kind;
import org.archigram.model.formula.Formula.Row;
import org.archigram.model.formula.Formula.Scripts;
import org.archigram.model.formula.Formula.Sign;
import org.archigram.model.operator.Brackets.Strength;

/**
 * Adds to an application what its notation would leave out.
 *
 * <p>A setting is left out where the formula stays the same without it. It then stands behind the
 * arguments of a call, below the sign of a convolution, or below the whole.
 */
final class Said {
  /** What a setting is where nothing is written; to write it is to say nothing. */
  private static final Map<String, String> PLAIN =
      Map.of("stride", "1", "pad", "0", "dilation", "1", "groups", "1", "output_pad", "0");

  private Said() {}

  /** A notation that says all of these settings. */
  static Notation all(Notation notation, List<String> settings) {
    return (arguments, attributes) -> {
      Formula written = notation.of(arguments, attributes);
      List<Formula> missing = new ArrayList<>();
      for (String name : settings) {
        Optional<Attribute> value = attributes.get(name).filter(given -> !isPlain(name, given));
        if (value.isPresent()
            && written.equals(notation.of(arguments, without(attributes, name)))) {
          Formula word = Formula.upright(name.replace('_', ' ') + " ");
          missing.add(Formula.row(word, Notations.setting(value.get())));
        }
      }
      return missing.isEmpty() ? written : with(written, list(missing));
    };
  }

  private static boolean isPlain(String name, Attribute value) {
    return value.toString().equals(PLAIN.get(name));
  }

  private static Attributes without(Attributes attributes, String name) {
    Attributes left = Attributes.NONE;
    for (Map.Entry<String, Attribute> entry : attributes.values().entrySet()) {
      left = entry.getKey().equals(name) ? left : left.with(entry.getKey(), entry.getValue());
    }
    return left;
  }

  private static Formula list(List<Formula> settings) {
    List<Formula> row = new ArrayList<>();
    for (Formula setting : settings) {
      if (!row.isEmpty()) {
        row.add(new Sign(",", Kind.PUNCTUATION));
      }
      row.add(setting);
    }
    return row.size() == 1 ? row.get(0) : new Row(row);
  }

  private static Formula with(Formula written, Formula settings) {
    if (written instanceof Row row) {
      List<Formula> parts = new ArrayList<>(row.parts());
      int last = parts.size() - 1;
      if (last == 1 && parts.get(1) instanceof Fenced fenced && fenced.open().equals("(")) {
        Formula body = Formula.row(fenced.body(), new Sign(";", Kind.PUNCTUATION), settings);
        parts.set(1, new Fenced("(", body, ")"));
        return new Row(parts);
      }
      for (int i = last; i >= 0; i--) {
        if (isConvolution(parts.get(i))) {
          parts.set(i, below(parts.get(i), settings));
          return new Row(parts);
        }
      }
    }
    return below(Brackets.around(written, Strength.POWER), settings);
  }

  private static boolean isConvolution(Formula part) {
    Formula sign = part instanceof Scripts scripts ? scripts.base() : part;
    return sign instanceof Sign found && (found.text().equals("∗") || found.text().equals("⊛"));
  }

  private static Formula below(Formula base, Formula settings) {
    if (base instanceof Scripts scripts) {
      Formula both =
          scripts
              .below()
              .map(old -> Formula.row(old, new Sign(",", Kind.PUNCTUATION), settings))
              .orElse(settings);
      return new Scripts(scripts.base(), Optional.of(both), scripts.above());
    }
    return base.sub(settings);
  }
}
