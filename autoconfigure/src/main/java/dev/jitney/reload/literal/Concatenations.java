package dev.jitney.reload.literal;

import java.util.List;
import java.util.function.Function;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import org.jspecify.annotations.Nullable;

/** Sums of strings, as the compiler takes them apart. Immutable. */
final class Concatenations {

	private final Function<Tree, Place.@Nullable Part> literals;

	/**
	 * @param literals returns the literal that an expression is, or null if it is none
	 */
	Concatenations(Function<Tree, Place.@Nullable Part> literals) {
		this.literals = literals;
	}

	static boolean isSum(Tree tree) {
		return tree.getKind() == Tree.Kind.PLUS || tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT;
	}

	/** Whether a sum is known to be one of strings. */
	boolean isConcatenation(TreePath sum) {
		return isSum(sum.getLeaf()) && isText(sum, sum.getLeaf());
	}

	private static boolean isText(TreePath scope, Tree tree) {
		Tree expression = PlaceScanner.unwrap(tree);
		if (expression instanceof BinaryTree binary) {
			return binary.getKind() == Tree.Kind.PLUS
					&& (isText(scope, binary.getLeftOperand()) || isText(scope, binary.getRightOperand()));
		}
		if (expression instanceof CompoundAssignmentTree assignment) {
			return isText(scope, assignment.getVariable()) || isText(scope, assignment.getExpression());
		}
		return expression.getKind() == Tree.Kind.STRING_LITERAL || Names.isOfType(scope, expression, "String");
	}

	/** Adds what a concatenation consists of. */
	void flatten(TreePath sum, List<Place.Part> parts) {
		if (sum.getLeaf() instanceof CompoundAssignmentTree assignment) {
			parts.add(Place.Part.RUNTIME);
			flatten(sum, assignment.getExpression(), parts);
		}
		else {
			flatten(sum, sum.getLeaf(), parts);
		}
	}

	private void flatten(TreePath scope, Tree tree, List<Place.Part> parts) {
		Tree expression = PlaceScanner.unwrap(tree);
		Place.Part literal = this.literals.apply(expression);
		if (literal != null) {
			parts.add(literal);
		}
		else if (expression.getKind() == Tree.Kind.PLUS && isText(scope, expression)) {
			BinaryTree binary = (BinaryTree) expression;
			flatten(scope, binary.getLeftOperand(), parts);
			flatten(scope, binary.getRightOperand(), parts);
		}
		else {
			parts.add(Place.Part.RUNTIME);
		}
	}

}
