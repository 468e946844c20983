package org.archigram.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.language.syntax.Declared;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Span;
import org.archigram.language.syntax.Type;
import org.archigram.language.syntax.Type.Dimension;
import org.archigram.language.token.Kind;
import org.archigram.language.token.SyntaxErrors;
import org.archigram.language.token.Token;

/** Reads declared names, their axes and their types. */
final class DeclarationParser {
  private final Cursor cursor;
  private final SyntaxErrors errors;
  private final ExpressionParser expressions;

  DeclarationParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.errors = cursor.errors();
    this.expressions = expressions;
  }

  /** Names with their axes, separated by commas. */
  List<Declared> declared(String what) {
    List<Declared> all = new ArrayList<>();
    do {
      all.add(one(what));
    } while (cursor.accept(Kind.COMMA));
    return all;
  }

  private Declared one(String what) {
    int start = cursor.start();
    List<Name> members = List.of();
    Name name;
    if (cursor.at(Kind.SET_NAME)) {
      Token token = cursor.next();
      int brace = token.text().indexOf('{');
      name = new Name(token.text().substring(0, brace), token.span());
      members = members(token);
    } else {
      name = cursor.name(what);
    }
    List<Name> axes = cursor.at(Kind.OPEN) ? axes() : List.of();
    return new Declared(name, members, axes, cursor.since(start));
  }

  private List<Name> members(Token token) {
    int brace = token.text().indexOf('{');
    if (!token.text().endsWith("}")) {
      throw new Resync(); // an open brace, which is reported where it stands
    }
    String inside = token.text().substring(brace + 1, token.text().length() - 1);
    List<Name> members = new ArrayList<>();
    for (String part : inside.split(",", -1)) {
      String member = part.strip();
      if (member.isEmpty() || !member.codePoints().allMatch(DeclarationParser::isWordPart)) {
        errors.indexSet(token);
        throw new Resync();
      }
      members.add(new Name(member, token.span()));
    }
    return members;
  }

  private static boolean isWordPart(int c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private List<Name> axes() {
    Token open = cursor.next();
    List<Name> axes = new ArrayList<>();
    do {
      Token token = cursor.next();
      Kind behind = cursor.peek().kind();
      boolean alone = behind == Kind.COMMA || behind == Kind.CLOSE || cursor.atEnd();
      if (token.kind() != Kind.NAME || !alone) {
        errors.declaredAxis(token.kind() == Kind.NAME ? cursor.peek() : token);
        throw new Resync();
      }
      axes.add(Cursor.nameOf(token));
    } while (cursor.accept(Kind.COMMA));
    if (!cursor.accept(Kind.CLOSE)) {
      errors.unclosed(open, Kind.CLOSE, cursor.peek().span());
      throw new Resync();
    }
    return axes;
  }

  /** The type behind a colon, if there is a colon. */
  Optional<Type> type() {
    if (!cursor.accept(Kind.COLON)) {
      return Optional.empty();
    }
    int start = cursor.start();
    Optional<Expression> classes = Optional.empty();
    if (cursor.atWord("class") && cursor.peek(1).kind() == Kind.LEFT) {
      cursor.next();
      classes = Optional.of(classes());
    }
    Optional<Type.Shape> shape = Optional.empty();
    if (cursor.at(Kind.OPEN)) {
      shape = Optional.of(shape());
    } else if (classes.isEmpty()) {
      bareType();
    }
    return Optional.of(new Type(classes, shape, cursor.since(start)));
  }

  private Expression classes() {
    Token open = cursor.next();
    Expression size = expressions.size();
    if (!cursor.accept(Kind.RIGHT)) {
      errors.unclosed(open, Kind.RIGHT, cursor.peek().span());
      throw new Resync();
    }
    return size;
  }

  private void bareType() {
    Token found = cursor.peek();
    boolean size = found.kind() == Kind.NAME || found.kind() == Kind.NUMBER;
    errors.bareType(found, size ? "`[" + found.text() + "]`" : "`[3, 4]`, or `[]` for a scalar");
    throw new Resync();
  }

  private Type.Shape shape() {
    Token open = cursor.next();
    List<Dimension> dimensions = new ArrayList<>();
    boolean more = true;
    while (more && !cursor.at(Kind.CLOSE)) {
      dimensions.add(dimension());
      more = cursor.accept(Kind.COMMA);
    }
    if (cursor.accept(Kind.CLOSE)) {
      return new Type.Shape(dimensions, cursor.since(open.start()));
    }
    Token found = cursor.peek();
    if (cursor.atEnd()) {
      errors.unclosed(open, Kind.CLOSE, found.span());
    } else {
      errors.dimension(found, "write `[n, 2 * m]`, with commas between");
    }
    throw new Resync();
  }

  private Dimension dimension() {
    Token token = cursor.peek();
    if (token.is("_")) {
      cursor.next();
      return new Dimension.Unknown(token.span());
    }
    if (cursor.accept(Kind.TIMES)) {
      return rest(token);
    }
    if (token.is("None") || token.kind() == Kind.MINUS || token.kind() == Kind.RANGE) {
      errors.dimension(token, "write `_` for a size that is not known, `*s` for any dimensions");
      throw new Resync();
    }
    Expression size = expressions.size();
    return new Dimension.Size(size, cursor.since(token.start()));
  }

  private Dimension rest(Token star) {
    if (!cursor.at(Kind.NAME)) {
      errors.dimension(star, "write `*s`, any dimensions under the name `s`");
      throw new Resync();
    }
    Name name = Cursor.nameOf(cursor.next());
    return new Dimension.Rest(name, new Span(star.start(), name.span().end()));
  }
}
