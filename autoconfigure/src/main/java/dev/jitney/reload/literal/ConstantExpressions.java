package dev.jitney.reload.literal;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;

/** Tells what the compiler may compute from what is only known when it runs. */
final class ConstantExpressions {

	private ConstantExpressions() {
	}

	/** Whether an expression is one that no constant can be, whatever is in it. */
	static boolean isComputed(Tree tree) {
		return switch (PlaceScanner.unwrap(tree).getKind()) {
			case METHOD_INVOCATION, NEW_CLASS, NEW_ARRAY, ARRAY_ACCESS, LAMBDA_EXPRESSION, MEMBER_REFERENCE,
					INSTANCE_OF, ASSIGNMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT, PREFIX_INCREMENT, PREFIX_DECREMENT,
					NULL_LITERAL ->
				true;
			default -> false;
		};
	}

	/** Whether an expression certainly is no constant. */
	static boolean isVariable(TreePath scope, Tree tree) {
		Tree expression = PlaceScanner.unwrap(tree);
		if (expression instanceof BinaryTree binary) {
			return isVariable(scope, binary);
		}
		if (expression instanceof TypeCastTree cast) {
			return isVariable(scope, cast.getExpression());
		}
		if (expression instanceof ConditionalExpressionTree conditional) {
			return isVariable(scope, conditional.getCondition());
		}
		if (expression instanceof UnaryTree unary && !isComputed(unary)) {
			return isVariable(scope, unary.getExpression());
		}
		return isComputed(expression) || Names.isVariable(scope, expression);
	}

	private static boolean isVariable(TreePath scope, BinaryTree binary) {
		boolean left = isVariable(scope, binary.getLeftOperand());
		boolean right = isVariable(scope, binary.getRightOperand());
		boolean both = binary.getKind() == Tree.Kind.CONDITIONAL_AND || binary.getKind() == Tree.Kind.CONDITIONAL_OR;
		return both ? left && right : left || right;
	}

	/** Whether what depends on a condition is compiled in any case. */
	static boolean isOpen(TreePath scope, Tree condition) {
		Tree expression = PlaceScanner.unwrap(condition);
		return isVariable(scope, condition)
				|| (expression instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue()));
	}

	/** Whether an expression certainly is a number, so that a sum with it is one. */
	static boolean isNumber(TreePath scope, Tree tree) {
		Tree expression = PlaceScanner.unwrap(tree);
		return switch (expression.getKind()) {
			case MINUS, MULTIPLY, DIVIDE, REMAINDER, LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT, POSTFIX_INCREMENT,
					POSTFIX_DECREMENT, PREFIX_INCREMENT, PREFIX_DECREMENT, INT_LITERAL, LONG_LITERAL, FLOAT_LITERAL,
					DOUBLE_LITERAL ->
				true;
			case PLUS -> isNumber(scope, ((BinaryTree) expression).getLeftOperand())
					&& isNumber(scope, ((BinaryTree) expression).getRightOperand());
			default -> Names.isNumber(scope, expression);
		};
	}

}
