package org.archigram.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Item;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Statement;
import org.archigram.language.syntax.SyntaxFile;
import org.archigram.language.token.Kind;
import org.archigram.language.token.SyntaxErrors;
import org.archigram.language.token.Token;

/** Reads what stands at the top of a file. */
final class ItemParser {
  private final Cursor cursor;
  private final SyntaxErrors errors;
  private final ExpressionParser expressions;
  private final BodyParser bodies;
  private final List<Item> items = new ArrayList<>();
  private boolean outside;

  ItemParser(Cursor cursor) {
    this.cursor = cursor;
    this.errors = cursor.errors();
    this.expressions = new ExpressionParser(cursor);
    this.bodies = new BodyParser(cursor);
  }

  SyntaxFile file() {
    String documentation = bodies.documentation();
    while (!cursor.at(Kind.EOF)) {
      int depth = cursor.depth();
      try {
        item(documentation);
      } catch (Resync reported) {
        cursor.returnTo(depth);
        cursor.skipStatement();
      }
      documentation = bodies.documentation();
    }
    return new SyntaxFile(items);
  }

  private void item(String documentation) {
    Token word = cursor.peek();
    Kind behind = cursor.peek(1).kind();
    boolean known = word.is("block") || word.is("network");
    boolean defines = behind == Kind.NAME && isHead(cursor.peek(2).kind());
    if (word.is("use") && behind != Kind.IS) {
      use();
    } else if (known && behind != Kind.IS) {
      define(documentation);
    } else if (word.kind() == Kind.NAME && defines) {
      errors.unknownItem(word);
      define(documentation);
    } else {
      stray(word);
    }
  }

  private static boolean isHead(Kind kind) {
    return kind == Kind.LEFT || kind == Kind.BEGIN;
  }

  /** Statements outside of any block are one error, however many there are. */
  private void stray(Token word) {
    if (word.kind() == Kind.FINISH) {
      errors.strayBrace(cursor.next());
      return;
    }
    if (!outside) {
      errors.outside(word);
    }
    outside = true;
    cursor.skipStatement();
  }

  private void use() {
    Token word = cursor.next();
    if (!cursor.at(Kind.STRING)) {
      errors.useNeedsFile(cursor.peek());
      throw new Resync();
    }
    String path = cursor.next().text();
    items.add(new Item.Use(path, cursor.since(word.start())));
    finish();
  }

  private void finish() {
    if (!cursor.accept(Kind.END) && !cursor.at(Kind.EOF)) {
      errors.expected("the end of the line", cursor.peek(), "begin a new line here");
      throw new Resync();
    }
  }

  /** The name of a definition and its parameters. */
  private record Head(Name name, List<Item.Parameter> parameters) {}

  private void define(String documentation) {
    outside = false;
    Token word = cursor.next();
    Item.Kind kind = word.is("network") ? Item.Kind.NETWORK : Item.Kind.BLOCK;
    Optional<Head> head = bodies.head(this::head);
    String what = "this " + (kind == Item.Kind.NETWORK ? "network" : "block");
    Optional<List<Statement>> body = bodies.body(word, what);
    if (head.isPresent() && body.isPresent()) {
      Head h = head.get();
      items.add(
          new Item.Definition(
              kind,
              h.name(),
              h.parameters(),
              body.get(),
              documentation,
              cursor.since(word.start())));
    }
  }

  private Head head() {
    Name name = cursor.name("the name of a block or a network");
    List<Item.Parameter> parameters = cursor.at(Kind.LEFT) ? parameters() : List.of();
    if (!cursor.at(Kind.BEGIN) && !cursor.at(Kind.COLON) && !cursor.atEnd()) {
      errors.expected("`{`", cursor.peek(), "write `block Name(n) { … }`");
      throw new Resync();
    }
    return new Head(name, parameters);
  }

  private List<Item.Parameter> parameters() {
    Token open = cursor.next();
    List<Item.Parameter> parameters = new ArrayList<>();
    boolean more = true;
    while (more && !cursor.at(Kind.RIGHT)) {
      parameters.add(parameter());
      more = cursor.accept(Kind.COMMA);
    }
    if (cursor.accept(Kind.RIGHT)) {
      return parameters;
    }
    if (cursor.atEnd() || cursor.at(Kind.BEGIN)) {
      errors.unclosed(open, Kind.RIGHT, cursor.peek().span());
    } else {
      errors.parameter(cursor.peek());
    }
    throw new Resync();
  }

  private Item.Parameter parameter() {
    int start = cursor.start();
    if (!cursor.at(Kind.NAME)) {
      errors.parameter(cursor.peek());
      throw new Resync();
    }
    Name name = Cursor.nameOf(cursor.next());
    Optional<Expression> value =
        cursor.accept(Kind.IS) ? Optional.of(expressions.value()) : Optional.empty();
    return new Item.Parameter(name, value, cursor.since(start));
  }
}
