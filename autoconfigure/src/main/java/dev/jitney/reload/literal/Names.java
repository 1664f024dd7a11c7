package dev.jitney.reload.literal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import org.jspecify.annotations.Nullable;

/** What the names in a source stand for, as far as it declares them itself. */
final class Names {

	private static final Set<String> NUMBERS = Set.of("byte", "short", "char", "int", "long", "float", "double");

	private Names() {
	}

	/** Whether an expression is a name that certainly is no compile-time constant. */
	static boolean isVariable(TreePath scope, Tree expression) {
		VariableTree declared = declaration(scope, expression);
		return declared != null && !isConstant(declared);
	}

	static boolean isNumber(TreePath scope, Tree expression) {
		return NUMBERS.stream().anyMatch((type) -> isOfType(scope, expression, type));
	}

	static boolean isOfType(TreePath scope, Tree expression, String type) {
		VariableTree declared = declaration(scope, expression);
		return declared != null && Objects.toString(declared.getType()).equals(type);
	}

	/** More are taken for constants than the language has. */
	private static boolean isConstant(VariableTree declared) {
		Tree value = declared.getInitializer();
		return declared.getModifiers().getFlags().contains(Modifier.FINAL) && value != null
				&& !ConstantExpressions.isComputed(value);
	}

	private static @Nullable VariableTree declaration(TreePath scope, Tree expression) {
		if (expression instanceof MemberSelectTree select && select.getExpression().toString().equals("this")) {
			return declaration(scope, select.getIdentifier(), true);
		}
		return (expression instanceof IdentifierTree identifier) ? declaration(scope, identifier.getName(), false)
				: null;
	}

	private static @Nullable VariableTree declaration(TreePath scope, Name name, boolean field) {
		for (TreePath path = scope; path != null; path = path.getParentPath()) {
			Tree tree = path.getLeaf();
			ClassTree type = (tree instanceof ClassTree found) ? found : null;
			VariableTree declared = (field && type == null) ? null : declared(tree, name);
			if (declared != null) {
				return (type != null && type.getKind() == Tree.Kind.INTERFACE) ? null : declared;
			}
			if (type != null && (field || isInheriting(path, type))) {
				return null;
			}
		}
		return null;
	}

	/** What it inherits is not seen here. */
	private static boolean isInheriting(TreePath path, ClassTree type) {
		return type.getExtendsClause() != null || !type.getImplementsClause().isEmpty()
				|| path.getParentPath().getLeaf() instanceof NewClassTree;
	}

	private static @Nullable VariableTree declared(Tree scope, Name name) {
		return declared(scope).filter(VariableTree.class::isInstance)
			.map(VariableTree.class::cast)
			.filter((variable) -> variable.getName().contentEquals(name))
			.findFirst()
			.orElse(null);
	}

	private static Stream<? extends Tree> declared(Tree scope) {
		if (scope instanceof BlockTree block) {
			return block.getStatements().stream();
		}
		if (scope instanceof LambdaExpressionTree lambda) {
			return lambda.getParameters().stream();
		}
		if (scope instanceof MethodTree method) {
			return method.getParameters().stream();
		}
		if (scope instanceof ForLoopTree loop) {
			return loop.getInitializer().stream();
		}
		if (scope instanceof EnhancedForLoopTree loop) {
			return Stream.of(loop.getVariable());
		}
		if (scope instanceof CatchTree handler) {
			return Stream.of(handler.getParameter());
		}
		if (scope instanceof TryTree attempt) {
			return attempt.getResources().stream();
		}
		if (scope instanceof CaseTree label) {
			return Objects.requireNonNullElse(label.getStatements(), List.<Tree>of()).stream();
		}
		return (scope instanceof ClassTree type) ? type.getMembers().stream() : Stream.empty();
	}

}
