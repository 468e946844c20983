package org.archigram.runtime.script.operator;

/** Products of matrices and vectors. */
final class Products {
  /** Numbers of a matrix. */
  private static final int SMALL = 4096;

  private Products() {}

  static String matrices(Call c) {
    Term left = c.argument(0);
    Term right = c.argument(1);
    boolean vector = right.rank() == 1;
    if (left.rank() == 2 && vector && left.leading().isEmpty() && right.leading().isEmpty()) {
      return "torch.mv(" + left.text() + ", " + right.text() + ")";
    }
    if (left.rank() == 2 && vector && left.leading().isEmpty()) {
      return "torch.linear(" + right.text() + ", " + left.text() + ")";
    }
    if (left.rank() == 1 && vector && left.leading().isEmpty() && !right.leading().isEmpty()) {
      return "torch.matmul(" + right.text() + ", " + left.text() + ")";
    }
    if (isSmall(left, right)) {
      return summed(left, right);
    }
    if (left.rank() == 1 && vector) {
      return between(c);
    }
    if (left.rank() == 2 && vector) {
      return applied(c);
    }
    if (left.rank() == 1 && right.rank() == 2 && isEachWithEach(left, right)) {
      return einsum(c, "z", "zy", "y");
    }
    String rows = left.rank() == 1 ? c.full(0) + ".unsqueeze(-2)" : leading(c, 0);
    String columns = vector ? c.full(1) + ".unsqueeze(-1)" : leading(c, 1);
    String product = "torch.matmul(" + rows + ", " + columns + ")";
    if (vector) {
      return product + ".squeeze(-1)";
    }
    return left.rank() == 1 ? product + ".squeeze(-2)" : product;
  }

  /** Whether each of many small matrices meets one vector of its own. */
  private static boolean isSmall(Term left, Term right) {
    Term matrix = left.rank() > right.rank() ? left : right;
    int size = matrix.shape().stream().reduce(1, (a, b) -> a * b);
    return left.rank() + right.rank() <= 3
        && !left.leading().isEmpty()
        && left.leading().equals(right.leading())
        && size <= SMALL;
  }

  /** For small matrices the engine's call for each of them takes longer than the numbers do. */
  private static String summed(Term left, Term right) {
    String one = left.text() + (left.rank() < right.rank() ? ".unsqueeze(-1)" : "");
    String other = right.text() + (right.rank() < left.rank() ? ".unsqueeze(-2)" : "");
    int over = left.rank() < right.rank() ? -2 : -1;
    return "torch.sum(" + one + " * " + other + ", dim=[" + over + "])";
  }

  /** Whether both have leading dimensions that the other has not. */
  private static boolean isEachWithEach(Term left, Term right) {
    return !left.leading().containsAll(right.leading())
        && !right.leading().containsAll(left.leading());
  }

  /** Products of all vectors of one kind with all of another. */
  private static String between(Call c) {
    return einsum(c, "z", "z", "");
  }

  private static String einsum(Call c, String left, String right, String result) {
    String factors = letters(c, 0) + left + "," + letters(c, 1) + right;
    return "torch.einsum(\"%s->%s%s\", [%s, %s])"
        .formatted(factors, letters(c), result, c.argument(0).text(), c.argument(1).text());
  }

  /**
   * Each of several matrices with its vectors: few large products in place of many small ones.
   *
   * <p>The vectors come first, so that the engine writes the numbers of one vector side by side.
   */
  private static String applied(Call c) {
    String factors = letters(c, 1) + "z," + letters(c, 0) + "yz";
    return "torch.einsum(\"%s->%sy\", [%s, %s])"
        .formatted(factors, letters(c), c.argument(1).text(), c.argument(0).text());
  }

  private static String letters(Call c) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < c.leading().size(); i++) {
      letters.append((char) ('a' + i));
    }
    return letters.toString();
  }

  private static String letters(Call c, int argument) {
    StringBuilder letters = new StringBuilder();
    for (String leading : c.argument(argument).leading()) {
      letters.append((char) ('a' + c.leading().indexOf(leading)));
    }
    return letters.toString();
  }

  /** Dimensions before rows and columns that only one factor has stretch over the other. */
  private static String leading(Call c, int index) {
    Term term = c.argument(index);
    int rank = Math.max(2, Math.max(c.argument(0).rank(), c.argument(1).rank()));
    String text = c.full(index);
    for (int i = term.rank(); i < rank; i++) {
      text += ".unsqueeze(" + (-term.rank() - 1) + ")";
    }
    return text;
  }
}
