package org.archigram.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.compiler.parse.Token.Kind;
import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Statement.Output;

/** Reads what is written out. */
final class OutputReader {
  private final Cursor cursor;
  private final Names names;
  private final ExpressionReader expressions;

  OutputReader(Cursor cursor, Names names, ExpressionReader expressions) {
    this.cursor = cursor;
    this.names = names;
    this.expressions = expressions;
  }

  Output output(boolean wholeLine) {
    List<Output.Item> items = new ArrayList<>();
    if (cursor.takes("(")) {
      do {
        items.add(item());
      } while (cursor.takes(","));
      cursor.expect(")", "after what is written");
    }
    return new Output(items, wholeLine);
  }

  private Output.Item item() {
    Optional<String> text = text();
    Optional<Expression> value =
        text.isPresent() ? Optional.empty() : Optional.of(expressions.ordinal());
    Optional<Expression> width =
        cursor.takes(":") ? Optional.of(expressions.integer()) : Optional.empty();
    if (cursor.sees(":")) {
      throw cursor.failure(
          "only numbers with fractions have places behind the point",
          cursor.here(),
          "leave it out");
    }
    return new Output.Item(text.orElse(""), value, width);
  }

  /** A text that is not one letter. */
  private Optional<String> text() {
    Token token = cursor.peek();
    Optional<String> text = Optional.empty();
    if (token.kind() == Kind.TEXT && token.text().length() != 1) {
      text = Optional.of(token.text());
    } else if (token.kind() == Kind.NAME
        && names.find(token.text()).orElse(null) instanceof Symbol.KnownText known) {
      text = Optional.of(known.text());
    }
    text.ifPresent(read -> cursor.take());
    return text;
  }
}
