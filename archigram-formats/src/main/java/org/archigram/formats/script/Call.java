package org.archigram.formats.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.formats.onnx.fact.Applied;
import org.archigram.formats.onnx.file.OnnxFile;

/** One node while it is written: its inputs as text, its settings, and the lines around. */
final class Call {
  final Applied node;
  private final Body body;

  Call(Applied node, Body body) {
    this.node = node;
    this.body = body;
  }

  /** The input at a position as text. */
  String in(int position) throws UnknownOperator {
    return body.read(node.node.input(position));
  }

  /** The input at a position, or other text where it is left out. */
  String in(int position, String otherwise) throws UnknownOperator {
    return node.has(position) ? in(position) : otherwise;
  }

  /** All inputs. */
  List<String> all() throws UnknownOperator {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < node.node.inputs().size(); i++) {
      if (node.has(i)) {
        all.add(in(i));
      }
    }
    return all;
  }

  /** Whole numbers that are known, or those of a tensor. */
  String list(String attribute, int position) throws UnknownOperator {
    Optional<List<Long>> known = node.integers(attribute, position);
    return known.isPresent() ? list(known.get()) : "self.m_ints(" + in(position) + ")";
  }

  static String list(List<Long> numbers) {
    return numbers.stream().map(Call::whole).collect(Collectors.joining(", ", "[", "]"));
  }

  /** The smallest number is none that can be written. */
  static String whole(long number) {
    return String.valueOf(Math.max(number, -Long.MAX_VALUE));
  }

  /** A setting that is one of some words; no other word of a file gets into a program. */
  String word(String name, String usual, Set<String> words) throws UnknownOperator {
    String word = node.word(name, usual);
    if (!words.contains(word)) {
      throw refusal("with the " + name + " `" + OnnxFile.shown(word) + "`");
    }
    return word;
  }

  /** A real setting as text. */
  String real(String name, double usual) {
    return real(node.real(name, usual));
  }

  /** A real number as text. */
  static String real(double number) {
    return Double.isFinite(number)
        ? String.valueOf(number)
        : Double.isNaN(number) ? "float('nan')" : number > 0 ? "float('inf')" : "float('-inf')";
  }

  /** Real numbers as text. */
  static String reals(List<Double> numbers) {
    return numbers.stream().map(Call::real).collect(Collectors.joining(", ", "[", "]"));
  }

  String bool(String attribute, long otherwise) {
    return truth(node.integer(attribute, otherwise) != 0);
  }

  static String truth(boolean value) {
    return value ? "True" : "False";
  }

  /** Names for all outputs, which the caller writes. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    node.node.outputs().forEach(output -> names.add(body.name(output)));
    return names;
  }

  void line(String text) {
    body.line(text);
  }

  Body body() {
    return body;
  }

  /** Refuses what is not there yet. */
  UnknownOperator refusal(String what) {
    return new UnknownOperator(node.node.qualified() + " " + what + " does not run yet");
  }
}
