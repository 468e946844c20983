package org.archigram.compiler.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.compiler.parse.Token.Kind;
import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Type.Ordinal;

/** Reads types. */
final class TypeReader {
  /** More elements than a network could hold. */
  private static final long MOST_ELEMENTS = 1 << 20;

  private final Cursor cursor;
  private final Names names;
  private final ExpressionReader expressions;

  TypeReader(Cursor cursor, Names names, ExpressionReader expressions) {
    this.cursor = cursor;
    this.names = names;
    this.expressions = expressions;
  }

  /** The type that stands next; {@code as} is the name that it gets, if any. */
  Type type(String as) {
    cursor.enter();
    Type read = inner(as);
    if (size(read) > MOST_ELEMENTS) {
      throw cursor.failure("this type has more than 1048576 elements", cursor.here(), "use less");
    }
    cursor.leave();
    return read;
  }

  private Type inner(String as) {
    cursor.takes("packed");
    if (cursor.takes("array")) {
      return array();
    }
    if (cursor.takes("record")) {
      return fields(as);
    }
    if (cursor.takes("(")) {
      return enumeration(as);
    }
    refuse();
    Token first = cursor.peek();
    if (first.kind() == Kind.NAME
        && names.find(first.text()).orElse(null) instanceof Symbol.Named named) {
      cursor.take();
      return named.type();
    }
    return range();
  }

  private void refuse() {
    String word =
        cursor.peek().kind() == Kind.RESERVED || cursor.peek().kind() == Kind.SIGN
            ? cursor.peek().text()
            : "";
    switch (word) {
      case "string" ->
          throw cursor.failure(
              "texts that change are not compiled yet",
              cursor.here(),
              "use `array[1..80] of char`");
      case "^" ->
          throw cursor.failure(
              "pointers are not compiled", cursor.here(), "use an array and indices");
      case "set" ->
          throw cursor.failure("sets are not compiled", cursor.here(), "use an array of boolean");
      case "file" ->
          throw cursor.failure(
              "files are not compiled", cursor.here(), "read and write without naming a file");
      case "class", "object", "interface" ->
          throw cursor.failure(
              "objects are not compiled", cursor.here(), "use a record and procedures");
      case "procedure", "function" ->
          throw cursor.failure(
              "variables do not hold routines", cursor.here(), "call it by its name");
      default -> {}
    }
  }

  private Ordinal range() {
    Expression.Constant low = expressions.known();
    cursor.expect("..", "between the ends of a range");
    Expression.Constant high = expressions.known();
    if (!low.type().fits(high.type())) {
      throw cursor.failure("the ends of this range are of different types", high.at(), "");
    }
    if (low.value() > high.value()) {
      throw cursor.failure(
          "this range ends before it begins", high.at(), "write the lower end first");
    }
    return low.type().between(low.value(), high.value());
  }

  private Type array() {
    if (!cursor.takes("[")) {
      throw cursor.failure(
          "arrays that grow are not compiled",
          cursor.here(),
          "say how large it is: `array[1..100] of …`");
    }
    List<Ordinal> indices = new ArrayList<>();
    do {
      Type index = type("");
      indices.add(
          index
              .ordinal()
              .orElseThrow(() -> cursor.failure("an index is a whole number", cursor.here(), "")));
    } while (cursor.takes(","));
    cursor.expect("]", "after the indices");
    cursor.expect("of", "before the type of the elements");
    Type made = type("");
    for (int i = indices.size() - 1; i >= 0; i--) {
      made = new Type.Array(indices.get(i), made);
    }
    return made;
  }

  /** How many numbers a variable of a type holds. */
  static long size(Type type) {
    if (type instanceof Type.Array array) {
      long inner = size(array.of());
      long count = array.index().count();
      return count > MOST_ELEMENTS ? count : count * inner;
    }
    return type instanceof Type.Fields fields
        ? fields.fields().values().stream().mapToLong(TypeReader::size).sum()
        : 1;
  }

  private Type fields(String as) {
    Map<String, Type> fields = new LinkedHashMap<>();
    while (!cursor.sees("end")) {
      if (cursor.sees("case")) {
        throw cursor.failure(
            "records with variants are not compiled",
            cursor.here(),
            "give every field a place of its own");
      }
      List<Token> declared = nameList("a field");
      cursor.expect(":", "before the type of the fields");
      Type type = type("");
      for (Token name : declared) {
        if (fields.put(name.text(), type) != null) {
          throw cursor.failure(
              "there are two fields `" + name.text() + "`", cursor.at(name), "rename one");
        }
      }
      if (!cursor.takes(";")) {
        break;
      }
    }
    cursor.expect("end", "after the fields of a record");
    String shown = as.isEmpty() ? "a record (" + String.join(", ", fields.keySet()) + ")" : as;
    return new Type.Fields(shown, fields);
  }

  List<Token> nameList(String what) {
    List<Token> list = new ArrayList<>();
    do {
      list.add(cursor.name("the name of " + what));
    } while (cursor.takes(","));
    return list;
  }

  private Ordinal enumeration(String as) {
    List<Token> values = nameList("a value");
    cursor.expect(")", "after the values");
    List<String> shown = values.stream().map(Token::text).map(Object::toString).toList();
    List<String> written = values.stream().map(expressions::written).toList();
    Ordinal made =
        new Ordinal(
            as.isEmpty() ? "(" + String.join(", ", shown) + ")" : as,
            Type.Family.ENUMERATION,
            0,
            shown.size() - 1L,
            written);
    for (int i = 0; i < values.size(); i++) {
      if (names.own(shown.get(i)).isPresent()) {
        throw cursor.failure(
            "`" + shown.get(i) + "` is declared twice", cursor.at(values.get(i)), "rename one");
      }
      names.put(shown.get(i), new Symbol.Known(i, made));
    }
    return made;
  }
}
