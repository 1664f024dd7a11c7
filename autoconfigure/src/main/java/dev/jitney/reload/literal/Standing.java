package dev.jitney.reload.literal;

import java.util.List;

import javax.lang.model.element.Modifier;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * Where one literal stands in the tree of its source. What is not known to be pushed by
 * exactly one instruction of its own counts as not pushed. Immutable.
 */
final class Standing {

	private final TreePath path;

	private final LiteralKind kind;

	Standing(TreePath literal, LiteralKind kind) {
		this.path = literal;
		this.kind = kind;
	}

	boolean isPushed() {
		return isPushed(this.path) && isAlive(this.path);
	}

	private boolean isPushed(TreePath child) {
		TreePath parent = child.getParentPath();
		Tree tree = parent.getLeaf();
		Tree self = child.getLeaf();
		if (tree instanceof ParenthesizedTree || (tree instanceof TypeCastTree && this.kind.isText())) {
			return isPushed(parent);
		}
		if (tree instanceof MethodInvocationTree call) {
			return call.getArguments().contains(self);
		}
		if (tree instanceof MemberSelectTree) {
			return parent.getParentPath().getLeaf() instanceof MethodInvocationTree call
					&& call.getMethodSelect() == tree;
		}
		if (tree instanceof NewClassTree call) {
			return call.getArguments().contains(self);
		}
		if (tree instanceof VariableTree variable) {
			return variable.getInitializer() == self && !isConstant(parent, variable);
		}
		if (tree instanceof BinaryTree binary) {
			return isOperand(parent, binary, self);
		}
		if (tree instanceof CompoundAssignmentTree assignment) {
			return assignment.getExpression() == self && isAdded(parent, assignment);
		}
		return isPushed(tree, self) || (this.kind.isText() && isChosen(parent, tree, self));
	}

	private static boolean isPushed(Tree tree, Tree self) {
		if (tree instanceof ReturnTree || tree instanceof LambdaExpressionTree) {
			return true;
		}
		if (tree instanceof AssignmentTree assignment) {
			return assignment.getExpression() == self;
		}
		if (tree instanceof NewArrayTree array) {
			List<?> values = array.getInitializers();
			return array.getDimensions().contains(self) || (values != null && values.contains(self));
		}
		return tree instanceof ArrayAccessTree access && access.getIndex() == self;
	}

	/** A local variable is counted up by an instruction that has the number in it. */
	private static boolean isAdded(TreePath parent, CompoundAssignmentTree assignment) {
		Tree variable = PlaceScanner.unwrap(assignment.getVariable());
		return !(variable instanceof IdentifierTree)
				&& (assignment.getKind() != Tree.Kind.PLUS_ASSIGNMENT || Names.isNumber(parent, variable));
	}

	/** The type of what is chosen from may depend on a number. */
	private boolean isChosen(TreePath parent, Tree tree, Tree self) {
		if (tree instanceof ConditionalExpressionTree conditional) {
			return conditional.getCondition() != self && isPushed(parent);
		}
		return tree instanceof YieldTree || (tree instanceof CaseTree label && label.getBody() == self);
	}

	private static boolean isConstant(TreePath path, VariableTree variable) {
		return variable.getModifiers().getFlags().contains(Modifier.FINAL)
				|| (path.getParentPath().getLeaf() instanceof ClassTree type
						&& (type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE));
	}

	private boolean isOperand(TreePath path, BinaryTree binary, Tree self) {
		Tree other = (binary.getLeftOperand() == self) ? binary.getRightOperand() : binary.getLeftOperand();
		if (!ConstantExpressions.isVariable(path, other)) {
			return false;
		}
		return switch (binary.getKind()) {
			case EQUAL_TO, NOT_EQUAL_TO -> this.kind != LiteralKind.BOOLEAN;
			case PLUS -> this.kind.isNumber() && ConstantExpressions.isNumber(path, other);
			case AND, OR, XOR, MINUS, MULTIPLY, DIVIDE, REMAINDER, LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT,
					LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL ->
				this.kind.isNumber() || this.kind == LiteralKind.CHARACTER;
			default -> false;
		};
	}

	/** Whether it is compared, which is done another way with zero. */
	boolean isCompared() {
		TreePath parent = this.path.getParentPath();
		while (parent.getLeaf() instanceof ParenthesizedTree) {
			parent = parent.getParentPath();
		}
		return switch (parent.getLeaf().getKind()) {
			case EQUAL_TO, NOT_EQUAL_TO, LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL -> true;
			default -> false;
		};
	}

	/** Whether no constant condition around it can keep it from being compiled. */
	static boolean isAlive(TreePath path) {
		for (TreePath child = path; child.getParentPath() != null; child = child.getParentPath()) {
			TreePath parent = child.getParentPath();
			Tree condition = condition(parent.getLeaf());
			if (condition != null && condition != child.getLeaf() && !isOpen(parent, condition)) {
				return false;
			}
		}
		return !isInAnnotation(path);
	}

	/** What an annotation says is in no code. */
	static boolean isInAnnotation(TreePath path) {
		TreePath outer = path;
		while (outer != null && !(outer.getLeaf() instanceof AnnotationTree)) {
			outer = outer.getParentPath();
		}
		return outer != null;
	}

	private static boolean isOpen(TreePath parent, Tree condition) {
		boolean either = (parent.getLeaf() instanceof IfTree choice && choice.getElseStatement() != null)
				|| parent.getLeaf() instanceof ConditionalExpressionTree || parent.getLeaf() instanceof BinaryTree;
		return either ? ConstantExpressions.isVariable(parent, condition)
				: ConstantExpressions.isOpen(parent, condition);
	}

	private static @Nullable Tree condition(Tree tree) {
		if (tree instanceof IfTree choice) {
			return choice.getCondition();
		}
		if (tree instanceof ConditionalExpressionTree choice) {
			return choice.getCondition();
		}
		if (tree instanceof WhileLoopTree loop) {
			return loop.getCondition();
		}
		if (tree instanceof ForLoopTree loop) {
			return loop.getCondition();
		}
		boolean shortcut = tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
		return shortcut ? ((BinaryTree) tree).getLeftOperand() : null;
	}

}
