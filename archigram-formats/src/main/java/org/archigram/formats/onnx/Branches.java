package org.archigram.formats.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.archigram.formats.graph.Argument;
import org.archigram.formats.graph.Graph;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.model.Attributes;
import org.archigram.model.operator.Operators;

/** What operators mean that hold graphs of their own: choices and repetitions. */
final class Branches {
  private final BiFunction<OnnxFile.Graph, String, Graph> inner;

  Branches(BiFunction<OnnxFile.Graph, String, Graph> inner) {
    this.inner = inner;
  }

  boolean knows(OnnxFile.Node node) {
    return node.attributes().values().stream().anyMatch(a -> !a.graphs().isEmpty());
  }

  void write(Writing writing) {
    Optional<OnnxFile.Graph> body = Optional.ofNullable(branch(writing, "body"));
    if (writing.node.node.operator().equals("If") && branch(writing, "else_branch") != null) {
      choice(writing);
    } else if (body.isPresent() && Repetitions.knows(writing.node.node)) {
      new Repetitions(writing, inner.apply(body.get(), "body")).write();
    } else {
      held(writing);
    }
  }

  private static OnnxFile.@org.jspecify.annotations.Nullable Graph branch(
      Writing writing, String name) {
    return writing
        .node
        .attribute(name)
        .filter(attribute -> !attribute.graphs().isEmpty())
        .map(attribute -> attribute.graphs().get(0))
        .orElse(null);
  }

  /** Both branches are there, and each result is one of the two. */
  private void choice(Writing writing) {
    OnnxFile.Graph yes = branch(writing, "then_branch");
    OnnxFile.Graph no = branch(writing, "else_branch");
    if (yes == null || no == null) {
      held(writing);
      return;
    }
    Argument condition = writing.in(0, "c");
    int then = writing.run(inner.apply(yes, "then"), List.of());
    int otherwise = writing.run(inner.apply(no, "else"), List.of());
    int count = Math.min(yes.outputs().size(), no.outputs().size());
    for (int i = 0; i < Math.min(count, writing.node.node.outputs().size()); i++) {
      writing.result(
          i,
          writing.apply(
              "where",
              Attributes.NONE,
              condition,
              new Argument.Earlier(then, i),
              new Argument.Earlier(otherwise, i)));
    }
  }

  /** What is inside is there, and what becomes of it is not known. */
  private void held(Writing writing) {
    OnnxFile.Node node = writing.node.node;
    List<Argument> arguments = writing.all(0, node.inputs().size(), "W");
    List<Argument> made = new ArrayList<>(arguments);
    node.attributes()
        .forEach(
            (name, value) ->
                value
                    .graphs()
                    .forEach(graph -> made.addAll(body(writing, graph, name, arguments))));
    for (int i = 0; i < node.outputs().size(); i++) {
      String label = node.qualified() + (i == 0 ? "" : " " + (i + 1));
      writing.result(i, writing.apply(Operators.foreign(label), Attributes.NONE, made));
    }
  }

  private List<Argument> body(
      Writing writing, OnnxFile.Graph graph, String name, List<Argument> arguments) {
    Graph translated = inner.apply(graph, name);
    List<Argument> given = new ArrayList<>();
    for (int i = 0; i < translated.inputs().size(); i++) {
      List<Argument> from = i < arguments.size() ? List.of(arguments.get(i)) : List.of();
      given.add(writing.apply(Operators.foreign("given"), Attributes.NONE, from));
    }
    int step = writing.run(translated, given);
    List<Argument> made = new ArrayList<>();
    for (int i = 0; i < translated.outputs().size(); i++) {
      made.add(new Argument.Earlier(step, i));
    }
    return made;
  }
}
