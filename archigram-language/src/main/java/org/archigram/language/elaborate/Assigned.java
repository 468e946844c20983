package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Index;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Statement;

/** What can be seen in statements before any name has a meaning. */
final class Assigned {
  private Assigned() {}

  /** Whether a left side says what is read outside of an axis: {@code h[0]}. */
  static boolean isBoundary(Statement.Target target, Axes axes) {
    return target.indices().stream()
        .anyMatch(
            index ->
                !(index instanceof Index.Plain plain)
                    || !(axes.has(plain.name().text()) || axes.isCounted(plain.name().text())));
  }

  /** The names that the statements of a repeat's body give a value, with where they first do. */
  static Map<String, Statement.Target> by(Statement.Repeat repeat) {
    Map<String, Statement.Target> targets = new LinkedHashMap<>();
    for (Statement statement : repeat.body()) {
      if (statement instanceof Statement.Equation equation) {
        equation.targets().stream()
            .filter(Assigned::isPlain)
            .forEach(target -> targets.putIfAbsent(target.name().text(), target));
      } else if (statement instanceof Statement.Repeat inner) {
        by(inner).forEach(targets::putIfAbsent);
      }
    }
    return targets;
  }

  private static boolean isPlain(Statement.Target target) {
    return target.indices().stream().allMatch(index -> index instanceof Index.Plain);
  }

  /** Whether a name gets one value for each copy: {@code p[l] = …}. */
  static boolean isCollected(Statement.Target target, Statement.Repeat repeat) {
    return repeat.axis().isPresent()
        && target.indices().stream()
            .flatMap(index -> index.axis().stream())
            .map(Name::text)
            .anyMatch(repeat.axis().get().text()::equals);
  }

  /** Every expression that a statement computes, those of its body included. */
  static List<Expression> expressions(Statement statement) {
    List<Expression> all = new ArrayList<>();
    if (statement instanceof Statement.Equation equation) {
      all.add(equation.value());
    } else if (statement instanceof Statement.Loss loss) {
      all.add(loss.value());
    } else if (statement instanceof Statement.Repeat repeat) {
      repeat.body().forEach(inner -> all.addAll(expressions(inner)));
    }
    return all;
  }

  /** Notes along which axes values are delayed. */
  static void delays(Expression expression, Axes axes) {
    if (expression instanceof Expression.Indexed indexed
        && indexed.base() instanceof Expression.Reference reference) {
      for (Index index : indexed.indices()) {
        if (index instanceof Index.Shifted shifted && axes.has(shifted.name().text())) {
          axes.delay(reference.name().text(), shifted.name().text());
        }
      }
    }
    expression.children().forEach(child -> delays(child, axes));
  }
}
