package org.archigram.compiler.grow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links of an array, as a tree that shares what does not change with those before it. */
final class Group {
  /** A part of an array: one element, or two halves. */
  private static final class Tree {
    private final int size;
    private final @Nullable Neuron leaf;
    private final @Nullable Tree left;
    private final @Nullable Tree right;

    Tree(Neuron leaf) {
      this.size = 1;
      this.leaf = leaf;
      this.left = null;
      this.right = null;
    }

    Tree(Tree left, Tree right) {
      this.size = left.size + right.size;
      this.leaf = null;
      this.left = left;
      this.right = right;
    }
  }

  /** Whether it was known when it was made, whatever has fired since. */
  private final boolean isStatic;

  private final int size;
  private final @Nullable Network network;
  private @Nullable Tree tree;
  private List<Runnable> waits = new ArrayList<>();

  private Group(int size, @Nullable Tree tree, @Nullable Network network) {
    this.size = size;
    this.tree = tree;
    this.network = network;
    this.isStatic = tree != null;
  }

  /** A group that is known later. */
  static Group later(int size, Network network) {
    return new Group(size, null, network);
  }

  /** All elements linked to the same neuron. */
  static Group filled(int size, Neuron leaf) {
    return new Group(size, tree(size, new Tree(leaf)), null);
  }

  private static Tree tree(int size, Tree leaf) {
    if (size <= 1) {
      return leaf;
    }
    Tree left = tree(size / 2, leaf);
    return new Tree(left, size % 2 == 0 ? left : tree(size - size / 2, leaf));
  }

  /** How many elements it has. */
  int size() {
    return size;
  }

  boolean isStatic() {
    return isStatic;
  }

  /** A known group with another element. */
  Group with(int at, Neuron leaf) {
    return new Group(size, with(known(), at, leaf), null);
  }

  private static Tree with(Tree tree, int at, Neuron leaf) {
    if (tree.left == null || tree.right == null) {
      return new Tree(leaf);
    }
    int half = tree.left.size;
    return at < half
        ? new Tree(with(tree.left, at, leaf), tree.right)
        : new Tree(tree.left, with(tree.right, at - half, leaf));
  }

  Neuron element(int at) {
    Tree part = known();
    int left = at;
    while (part.left != null && part.right != null) {
      boolean first = left < part.left.size;
      left -= first ? 0 : part.left.size;
      part = first ? part.left : part.right;
    }
    if (part.leaf == null) {
      throw new IllegalStateException("a tree without a leaf");
    }
    return part.leaf;
  }

  private Tree known() {
    if (tree == null) {
      throw new IllegalStateException("the group is not known yet");
    }
    return tree;
  }

  /** Becomes another, known group. */
  void become(Group other) {
    if (tree != null || network == null) {
      throw new IllegalStateException("the group is known already");
    }
    tree = other.known();
    List<Runnable> released = waits;
    waits = List.of();
    released.forEach(step -> network.later(step));
  }

  /** Becomes another, known group, unless it is known already. */
  void becomeOnce(Group other) {
    if (tree == null) {
      become(other);
    }
  }

  /** Does a step as soon as it is known. */
  void whenKnown(Runnable step) {
    if (tree != null) {
      step.run();
    } else {
      waits.add(step);
    }
  }
}
