package org.archigram.cli.proof.mutant;

import java.util.List;
import java.util.stream.Stream;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Statement;

/** Finds where a name is used. */
final class Uses {
  private Uses() {}

  static List<Expression> of(String name, List<Statement> body) {
    return body.stream().flatMap(Uses::expressions).filter(e -> isNamed(e, name)).toList();
  }

  private static boolean isNamed(Expression expression, String name) {
    return expression instanceof Expression.Reference reference
        && reference.name().text().equals(name);
  }

  private static Stream<Expression> expressions(Statement statement) {
    if (statement instanceof Statement.Equation equation) {
      return all(equation.value());
    }
    if (statement instanceof Statement.Loss loss) {
      return all(loss.value());
    }
    return statement instanceof Statement.Repeat repeat
        ? repeat.body().stream().flatMap(Uses::expressions)
        : Stream.of();
  }

  private static Stream<Expression> all(Expression expression) {
    return Stream.concat(Stream.of(expression), expression.children().stream().flatMap(Uses::all));
  }
}
