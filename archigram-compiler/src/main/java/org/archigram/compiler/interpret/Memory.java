package org.archigram.compiler.interpret;

import org.archigram.compiler.tree.Type;

/** Where a value begins: some numbers in a row, from an offset on. */
record Memory(long[] numbers, int offset) {

  static Memory of(Type type) {
    return new Memory(new long[size(type)], 0);
  }

  static int size(Type type) {
    if (type instanceof Type.Array array) {
      return (int) array.index().count() * size(array.of());
    }
    return type instanceof Type.Fields fields
        ? fields.fields().values().stream().mapToInt(Memory::size).sum()
        : 1;
  }

  /** Where a field of a record begins, counted from the beginning of the record. */
  static int offset(Type.Fields type, String name) {
    int offset = 0;
    for (var field : type.fields().entrySet()) {
      if (field.getKey().equals(name)) {
        return offset;
      }
      offset += size(field.getValue());
    }
    throw new IllegalArgumentException(name);
  }

  long get() {
    return numbers[offset];
  }

  void set(long value) {
    numbers[offset] = value;
  }

  Memory after(long further) {
    return new Memory(numbers, Math.toIntExact(offset + further));
  }

  void copy(Memory from, int size) {
    System.arraycopy(from.numbers, from.offset, numbers, offset, size);
  }
}
