package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.runtime.onnx.file.Attribute;
import org.archigram.runtime.onnx.file.Node;
import org.archigram.runtime.onnx.file.Tensor;
import org.archigram.runtime.onnx.file.Value;
import org.archigram.runtime.program.Program;
import org.jspecify.annotations.Nullable;

/** A graph while it is written: all, or the body of a loop. */
final class Scope {

  /** Two nodes with the same key have the same result. */
  private record Key(String type, List<String> inputs, List<Attribute> attributes) {}

  /** A tensor from outside that a loop reads step by step. */
  record Scanned(Term outside, int dimension, Term inside) {}

  private final @Nullable Scope around;
  private final Program.@Nullable Loop loop;
  private final Names names;
  private final Set<String> cells;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Tensor> tensors = new ArrayList<>();
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Set<String> results = new HashSet<>();
  private final Map<Object, String> made = new HashMap<>();
  private final Map<String, String> casts = new HashMap<>();
  private final Map<String, List<Carried>> histories = new LinkedHashMap<>();
  private final Map<String, Scanned> scanned = new LinkedHashMap<>();
  private String unnamed = "";

  /** What a loop carries from step to step: its value before the first, and inside. */
  record Carried(String initial, Term inside) {}

  private Scope(@Nullable Scope around, Program.@Nullable Loop loop, Names names) {
    this.around = around;
    this.loop = loop;
    this.names = names;
    this.cells = loop == null ? new LinkedHashSet<>() : loop.cells();
  }

  /** The whole graph. */
  static Scope outermost(Names names) {
    return new Scope(null, null, names);
  }

  /** The body of a loop. */
  Scope inside(Program.Loop inner) {
    return new Scope(this, inner, names);
  }

  /** The scope around; of the outermost, itself. */
  Scope around() {
    return around == null ? this : around;
  }

  boolean isLoop() {
    return loop != null;
  }

  boolean isBackward() {
    return loop != null && loop.backward();
  }

  String axis() {
    return loop == null ? Term.BATCH : loop.axis();
  }

  boolean computes(String cell) {
    return cells.contains(cell);
  }

  Names names() {
    return names;
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Tensor> tensors() {
    return tensors;
  }

  /** For each cell that is read at earlier steps, its values there, the nearest first. */
  Map<String, List<Carried>> histories() {
    return histories;
  }

  /** What is known of the results of nodes, by their names. */
  Map<String, Value> values() {
    return values;
  }

  /** Whether a node of this graph makes {@code name}. */
  boolean makes(String name) {
    return results.contains(name);
  }

  /** What is read step by step, by the name that it has outside. */
  Map<String, Scanned> scanned() {
    return scanned;
  }

  /** The scopes from the outermost to this one. */
  List<Scope> path() {
    List<Scope> path = around == null ? new ArrayList<>() : around.path();
    path.add(this);
    return path;
  }

  /** The axes of the loops that are running. */
  Set<String> open() {
    Set<String> open = new LinkedHashSet<>();
    path().stream().filter(Scope::isLoop).forEach(scope -> open.add(scope.axis()));
    return open;
  }

  /** The result of a node, which is written unless there is the same already. */
  String node(String type, List<String> inputs, List<Attribute> attributes) {
    Key key = new Key(type, inputs, attributes);
    for (Scope open : path()) {
      String known = open.made.get(key);
      if (known != null) {
        begin();
        return known;
      }
    }
    String output = names.fresh(type);
    nodes.add(new Node(names.node(output), type, inputs, List.of(output), attributes));
    made.put(key, output);
    results.add(output);
    unnamed = output;
    return output;
  }

  /** Says that only nodes from here on may be given names. */
  void begin() {
    unnamed = "";
  }

  /** Adds a node with results that have names already. */
  void add(String type, List<String> inputs, List<String> outputs, List<Attribute> attributes) {
    nodes.add(new Node(names.node(outputs.get(0)), type, inputs, outputs, attributes));
    results.addAll(outputs);
    begin();
  }

  /** Gives the result of the last node the name that it has in the equations, if it has none. */
  String named(String result, String name) {
    if (!result.equals(unnamed)) {
      return result;
    }
    Node last = nodes.remove(nodes.size() - 1);
    nodes.add(last.giving(names.node(name), name));
    made.put(new Key(last.type(), last.inputs(), last.attributes()), name);
    names.release(result);
    results.remove(result);
    results.add(name);
    String cast = casts.remove(result);
    if (cast != null) {
      casts.put(name, cast);
    }
    begin();
    return name;
  }

  /** Whether the last node may still be given a name. */
  boolean isUnnamed(String result) {
    return result.equals(unnamed);
  }

  /** The name of a tensor of this graph that is made once. */
  String tensor(Object content, String like, java.util.function.Function<String, Tensor> making) {
    String known = made.get(content);
    if (known == null) {
      known = names.fresh(like);
      tensors.add(making.apply(known));
      made.put(content, known);
    }
    return known;
  }

  /** Remembers that {@code result} is {@code source} with other elements. */
  void cast(String result, String source) {
    casts.put(result, source);
  }

  /** What {@code name} was before its elements became numbers; itself if it always had these. */
  String uncast(String name) {
    for (Scope open : path()) {
      String source = open.casts.get(name);
      if (source != null) {
        return source;
      }
    }
    return name;
  }
}
