package org.archigram.language.elaborate;

import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Statement;
import org.archigram.model.Block;
import org.archigram.model.Instance;

/** Makes the layers that have a name. */
record Lets(Scope scope, int statement) {

  /** {@code let f = dense(10)}. */
  void layer(Statement.Let let) {
    Callee callee = callee(let);
    if (!(callee instanceof Callee.Fresh fresh)) {
      scope.wording().letNeedsLayer(let.value().span());
      throw new Abandoned();
    }
    Block block =
        scope
            .elaborator()
            .block(fresh.written(), fresh.given(), let.value().span(), scope.wording());
    String name = let.name().text();
    scope.draft().instances.add(Instance.of(name, true, block, scope.place(let.span())));
    scope.names().layer(name, new Names.Layer(statement, block));
  }

  private Callee callee(Statement.Let let) {
    Callees callees = new Callees(scope, statement);
    Expression value = let.value();
    boolean callable = value instanceof Expression.Reference || value instanceof Expression.Call;
    if (!callable) {
      scope.wording().letNeedsLayer(value.span());
      throw new Abandoned();
    }
    if (value instanceof Expression.Call call
        && callees.of(call.callee(), call.arguments()) instanceof Callee.Fresh fresh
        && call.arguments().isEmpty()) {
      return fresh;
    }
    return value instanceof Expression.Call call
            && !(callees.of(call.callee(), call.arguments()) instanceof Callee.Open)
        ? new Callee.Applied(
            org.archigram.model.operator.Operators.named("identity"), java.util.List.of())
        : callees.of(value, java.util.List.of());
  }
}
