package org.archigram.compiler.lower;

import org.archigram.compiler.tree.Access;
import org.archigram.compiler.tree.Expression;

/** Finds out whether an expression calls a routine. */
final class CallFinder implements Expression.Reader<Boolean> {
  private CallFinder() {}

  static boolean hasCall(Expression expression) {
    return expression.read(new CallFinder());
  }

  static boolean hasCall(Access access) {
    return access.indices().stream().anyMatch(step -> hasCall(step.index()));
  }

  @Override
  public Boolean constant(Expression.Constant it) {
    return false;
  }

  @Override
  public Boolean load(Expression.Load it) {
    return hasCall(it.access());
  }

  @Override
  public Boolean unary(Expression.Unary it) {
    return it.of().read(this);
  }

  @Override
  public Boolean binary(Expression.Binary it) {
    return it.left().read(this) || it.right().read(this);
  }

  @Override
  public Boolean narrow(Expression.Narrow it) {
    return it.of().read(this);
  }

  @Override
  public Boolean call(Expression.Call it) {
    return true;
  }

  @Override
  public Boolean ask(Expression.Ask it) {
    return false;
  }
}
