package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.operator.Operators;
import org.archigram.model.problem.Place;

/** Reads prefix expressions into the values of a draft. */
final class Expressions {
  private final Draft draft;
  private final String equation;
  private final Place place;
  private int parts;
  private String text = "";
  private int at;

  Expressions(Draft draft, String equation, Place place) {
    this.draft = draft;
    this.equation = equation;
    this.place = place;
  }

  Ref read(String expression) {
    text = expression;
    at = 0;
    return argument();
  }

  void define(List<String> ids, String expression) {
    text = expression;
    at = 0;
    if (ids.size() > 1 || isCall()) {
      String call = call();
      var outputs = draft.instance(bare(call)).map(i -> i.block().outputs()).orElse(List.of());
      for (int i = 0; i < ids.size(); i++) {
        String output = outputs.isEmpty() ? "y" : outputs.get(i).name();
        draft.values.add(draft.value(ids.get(i), new Definition.Result(call, output), place));
      }
      return;
    }
    draft.values.add(draft.value(ids.get(0), definition(), place));
  }

  private static String bare(String call) {
    return call.substring(0, call.lastIndexOf('#'));
  }

  private boolean isCall() {
    String word = peekWord();
    return text.charAt(at) == '^'
        || draft.instance(word).isPresent() && "({".indexOf(followed(word)) >= 0;
  }

  private char followed(String word) {
    int end = at + word.length();
    return end < text.length() ? text.charAt(end) : ' ';
  }

  private String peekWord() {
    int end = at;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "_.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return text.substring(at, end);
  }

  private String word() {
    String word = peekWord();
    at += word.length();
    return word;
  }

  /** {@code f{t=s}(x, y)} binds the callee's t to s. */
  private String call() {
    int level = 0;
    while (text.charAt(at) == '^') {
      level++;
      at++;
    }
    String instance = word();
    Map<String, String> axes = Map.of();
    if (text.charAt(at) == '{') {
      String[] pair = text.substring(at + 1, text.indexOf('}', at)).split("=");
      axes = Map.of(pair[0], pair[1]);
      at = text.indexOf('}', at) + 1;
    }
    List<Ref> arguments = new ArrayList<>();
    arguments(arguments, Attributes.NONE);
    String id = instance + "#" + draft.calls.size();
    draft.calls.add(new Call(id, instance, level, arguments, axes, place));
    return id;
  }

  private Definition definition() {
    if (Character.isDigit(text.charAt(at))) {
      return new Definition.Constant(Double.parseDouble(word()));
    }
    String operator = word();
    Attributes attributes = Attributes.NONE;
    if (at < text.length() && text.charAt(at) == '[') {
      String axes = text.substring(at + 1, text.indexOf(']', at));
      attributes = attributes.with("axes", new Attribute.Axes(List.of(axes.split(", "))));
      at = text.indexOf(']', at) + 1;
    }
    List<Ref> arguments = new ArrayList<>();
    attributes = arguments(arguments, attributes);
    return new Definition.Apply(Operators.named(operator), arguments, attributes);
  }

  private Attributes arguments(List<Ref> arguments, Attributes given) {
    Attributes attributes = given;
    at++;
    while (text.charAt(at) != ')') {
      String word = peekWord();
      if (followed(word) == ':') {
        at += word.length() + 2;
        attributes = attributes.with(word, setting(word()));
      } else {
        arguments.add(argument());
      }
      if (text.startsWith(", ", at)) {
        at += 2;
      }
    }
    at++;
    return attributes;
  }

  private static Attribute setting(String value) {
    return value.matches("\\d+")
        ? new Attribute.Sizes(List.of(Draft.size(value)))
        : new Attribute.Word(value);
  }

  private Ref argument() {
    if (isCall()) {
      String call = call();
      String id = part();
      String output =
          draft.instance(bare(call)).map(i -> i.block().outputs().get(0).name()).orElse("y");
      draft.values.add(draft.value(id, new Definition.Result(call, output), place));
      return Ref.to(id);
    }
    String word = peekWord();
    boolean applied =
        followed(word) == '(' || (followed(word) == '[' && Operators.find(word).isPresent());
    if (applied || Character.isDigit(text.charAt(at))) {
      String id = part();
      draft.values.add(draft.value(id, definition(), place));
      return Ref.to(id);
    }
    Ref ref = Ref.to(word());
    return at < text.length() && text.charAt(at) == '[' ? shifted(ref) : ref;
  }

  private String part() {
    parts++;
    return equation + "/" + parts;
  }

  /** {@code h[t-1]}, {@code h[t=last]}, {@code h[t=1]}. */
  private Ref shifted(Ref ref) {
    String index = text.substring(at + 1, text.indexOf(']', at));
    at = text.indexOf(']', at) + 1;
    if (index.contains("=")) {
      String[] sides = index.split("=");
      Ref.Shift shift =
          sides[1].equals("last")
              ? new Ref.Shift(sides[0], Ref.From.END, 0)
              : new Ref.Shift(sides[0], Ref.From.START, Integer.parseInt(sides[1]));
      return new Ref(ref.value(), List.of(shift));
    }
    int sign = Math.max(index.indexOf('-'), index.indexOf('+'));
    return sign < 0
        ? ref
        : ref.shifted(index.substring(0, sign), Integer.parseInt(index.substring(sign)));
  }
}
