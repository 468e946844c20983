package org.archigram.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;

/** How deep branches, loops and tries lie in each other; {@code else if} is not deeper. */
final class Nesting extends TreeScanner<Void, Void> {
  private int depth;
  private int deepest;

  private Nesting() {}

  static int of(MethodTree method) {
    Nesting nesting = new Nesting();
    nesting.scan(method.getBody(), null);
    return nesting.deepest;
  }

  private void in(Runnable inside) {
    depth++;
    deepest = Math.max(deepest, depth);
    inside.run();
    depth--;
  }

  @Override
  public Void visitIf(IfTree tree, Void nothing) {
    in(() -> scan(tree.getThenStatement(), nothing));
    Tree otherwise = tree.getElseStatement();
    if (otherwise instanceof IfTree next) {
      visitIf(next, nothing);
    } else {
      in(() -> scan(otherwise, nothing));
    }
    return nothing;
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void nothing) {
    in(() -> super.visitForLoop(tree, nothing));
    return nothing;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
    in(() -> super.visitEnhancedForLoop(tree, nothing));
    return nothing;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
    in(() -> super.visitWhileLoop(tree, nothing));
    return nothing;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
    in(() -> super.visitDoWhileLoop(tree, nothing));
    return nothing;
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void nothing) {
    in(() -> super.visitSwitch(tree, nothing));
    return nothing;
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
    in(() -> super.visitSwitchExpression(tree, nothing));
    return nothing;
  }

  @Override
  public Void visitTry(TryTree tree, Void nothing) {
    in(() -> super.visitTry(tree, nothing));
    return nothing;
  }

  @Override
  public Void visitClass(ClassTree type, Void nothing) {
    return nothing; // its methods are measured on their own
  }
}
