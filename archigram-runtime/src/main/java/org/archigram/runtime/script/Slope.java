package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.List;

/** What a value gets back from all who read it. */
final class Slope {

  private record Product(String slope, String matrix) {}

  private final List<String> parts = new ArrayList<>();
  private final List<Product> products = new ArrayList<>();

  void add(String part) {
    parts.add(part);
  }

  /** Adds rows times a matrix. */
  void addProduct(String slope, String matrix) {
    products.add(new Product(slope, matrix));
  }

  boolean isNothing() {
    return parts.isEmpty() && products.isEmpty();
  }

  /** The sum as one expression. */
  String text() {
    String sum = String.join(" + ", parts);
    for (Product product : products) {
      String factors = product.slope() + ", " + product.matrix() + ")";
      sum = sum.isEmpty() ? "torch.mm(" + factors : "torch.addmm(" + sum + ", " + factors;
    }
    return sum;
  }
}
