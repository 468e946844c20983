package org.archigram.language.syntax;

import java.util.List;

/**
 * A declared name with its axes: {@code x[t]}, {@code W_{z,r}}, {@code W_{f,b}[l]}.
 *
 * @param name what is written before the index set: {@code x}, {@code W_}
 * @param members the index set: {@code z}, {@code r}; empty when there is none
 * @param axes the names between the brackets
 */
public record Declared(Name name, List<Name> members, List<Name> axes, Span span) {
  public Declared {
    members = List.copyOf(members);
    axes = List.copyOf(axes);
  }

  /** Every name this declares: {@code W_z} and {@code W_r} for {@code W_{z,r}}. */
  public List<Name> names() {
    if (members.isEmpty()) {
      return List.of(name);
    }
    return members.stream().map(m -> new Name(name.text() + m.text(), m.span())).toList();
  }
}
