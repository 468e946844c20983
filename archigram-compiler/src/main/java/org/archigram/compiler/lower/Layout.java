package org.archigram.compiler.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archigram.compiler.cell.Genome.Register;
import org.archigram.compiler.cell.Slot;
import org.archigram.compiler.tree.Program.Body;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Type.Ordinal;
import org.archigram.compiler.tree.Variable;

/**
 * The registers of a routine: each single value of a variable has one, a field of arrays a group.
 */
final class Layout {
  /**
   * What one register keeps of a variable.
   *
   * @param fields the names of the fields on the way to it
   * @param indices of the arrays on the way to it
   */
  record Leaf(List<String> fields, List<Ordinal> indices, Ordinal type, Slot slot) {
    Leaf {
      fields = List.copyOf(fields);
      indices = List.copyOf(indices);
    }
  }

  private final int routine;
  private final List<Register> registers = new ArrayList<>();
  private final Map<Variable, List<Leaf>> leaves = new LinkedHashMap<>();
  private final int parameters;
  private final int results;

  Layout(Body body) {
    this.routine = body.routine().id();
    body.routine().parameters().forEach(this::add);
    parameters = registers.size();
    body.routine().result().ifPresent(this::add);
    results = registers.size() - parameters;
    body.locals().forEach(this::add);
  }

  private void add(Variable variable) {
    List<Leaf> found = new ArrayList<>();
    collect(
        variable,
        variable.type(),
        new Leaf(List.of(), List.of(), Type.INT64, new Slot(0, 0)),
        found);
    leaves.put(variable, found);
  }

  private void collect(Variable variable, Type type, Leaf way, List<Leaf> into) {
    if (type instanceof Type.Array array) {
      List<Ordinal> indices = new ArrayList<>(way.indices);
      indices.add(array.index());
      collect(variable, array.of(), new Leaf(way.fields, indices, way.type, way.slot), into);
    } else if (type instanceof Type.Fields fields) {
      fields
          .fields()
          .forEach(
              (name, inner) -> {
                List<String> path = new ArrayList<>(way.fields);
                path.add(name);
                collect(variable, inner, new Leaf(path, way.indices, way.type, way.slot), into);
              });
    } else {
      long size =
          way.indices.isEmpty()
              ? 0
              : way.indices.stream().mapToLong(Ordinal::count).reduce(1, Math::multiplyExact);
      String name =
          variable.name()
              + way.fields.stream().map(field -> "." + field).reduce("", String::concat);
      Ordinal own = type.ordinal().orElseThrow();
      into.add(new Leaf(way.fields, way.indices, own, slot(name, (int) size)));
    }
  }

  /** A new register under a name that no other has. */
  Slot slot(String name, int size) {
    boolean taken = registers.stream().anyMatch(other -> other.name().equals(name));
    registers.add(new Register(taken ? name + "~" + registers.size() : name, size));
    return new Slot(routine, registers.size() - 1);
  }

  List<Leaf> leaves(Variable variable) {
    return Objects.requireNonNull(leaves.get(variable));
  }

  List<Register> registers() {
    return List.copyOf(registers);
  }

  int size() {
    return registers.size();
  }

  int parameters() {
    return parameters;
  }

  int results() {
    return results;
  }
}
