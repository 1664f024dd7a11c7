package dev.jitney.reload.literal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import org.jspecify.annotations.Nullable;

/**
 * Finds out for each literal of one parsed source what the compiler makes of it. Used
 * once.
 */
final class PlaceScanner {

	private final SourceText source;

	private final CompilationUnitTree unit;

	private final SourcePositions positions;

	private final Map<Integer, Integer> indexes = new HashMap<>();

	private final List<Place> places = new ArrayList<>();

	private final IdentityHashMap<Tree, Integer> bodies = new IdentityHashMap<>();

	private final Set<Integer> seen = new HashSet<>();

	PlaceScanner(SourceText source, CompilationUnitTree unit, SourcePositions positions) {
		this.source = source;
		this.unit = unit;
		this.positions = positions;
		for (int i = 0; i < source.literals().size(); i++) {
			this.indexes.put(source.literals().get(i).start(), i);
		}
	}

	/** Returns null if the parser sees other literals than the source text has. */
	@Nullable List<Place> places() {
		List<TreePath> paths = new ArrayList<>();
		new TreePathScanner<Void, Void>() {

			@Override
			public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
				if (literal.getKind() != Tree.Kind.NULL_LITERAL) {
					paths.add(getCurrentPath());
				}
				return super.visitLiteral(literal, null);
			}

		}.scan(this.unit, null);
		for (TreePath path : paths) {
			if (part(path.getLeaf()) == null) {
				return null;
			}
			add(path);
		}
		return (this.seen.size() == this.source.literals().size()) ? this.places : null;
	}

	private void add(TreePath path) {
		Place.Part part = part(path.getLeaf());
		if (part == null || this.seen.contains(part.literal())) {
			return;
		}
		TreePath top = top(path);
		List<Place.Part> parts = new ArrayList<>();
		Concatenations concatenations = new Concatenations(this::part);
		if (concatenations.isConcatenation(top)) {
			concatenations.flatten(top, parts);
		}
		if (parts.stream().anyMatch((other) -> other.literal() == part.literal())) {
			concatenation(top, parts);
			return;
		}
		TreePath single = whole(path);
		Place.Part alone = single.getLeaf() instanceof UnaryTree ? new Place.Part(part.literal(), true) : part;
		Standing standing = new Standing(single, this.source.literals().get(part.literal()).kind());
		add(single, standing.isPushed() ? Place.Form.CONSTANT : Place.Form.UNKNOWN, List.of(alone),
				standing.isCompared());
	}

	private void concatenation(TreePath top, List<Place.Part> parts) {
		if (parts.contains(Place.Part.RUNTIME)) {
			add(top, Standing.isAlive(top) ? Place.Form.CONCATENATION : Place.Form.UNKNOWN, parts, false);
			return;
		}
		boolean text = parts.stream().allMatch((part) -> this.source.literals().get(part.literal()).kind().isText());
		boolean pushed = text && new Standing(top, LiteralKind.STRING).isPushed();
		add(top, pushed ? Place.Form.CONSTANT : Place.Form.UNKNOWN, parts, false);
	}

	private void add(TreePath path, Place.Form form, List<Place.Part> parts, boolean compared) {
		Tree statement = statement(path);
		boolean code = !Standing.isInAnnotation(path);
		int first = code ? line(this.positions.getStartPosition(this.unit, statement)) : 0;
		int last = code ? line(this.positions.getEndPosition(this.unit, statement)) : 0;
		TreePath body = body(path);
		Place.Form known = (first > 0 && last >= first) ? form : Place.Form.UNKNOWN;
		int number = this.bodies.computeIfAbsent(body.getLeaf(), (missing) -> this.bodies.size());
		this.places.add(new Place(known, parts, first, last, number,
				new Place.Traits(body.getLeaf() instanceof ClassTree, isOrdered(path, body), compared)));
		parts.stream().filter(Place.Part::isKnown).forEach((part) -> this.seen.add(part.literal()));
	}

	private int line(long position) {
		return (position < 0) ? 0 : Math.toIntExact(this.unit.getLineMap().getLineNumber(position));
	}

	/** Returns the literal in a tree, if that is one, or one after a minus. */
	private Place.@Nullable Part part(Tree tree) {
		if (tree instanceof UnaryTree unary && unary.getKind() == Tree.Kind.UNARY_MINUS
				&& unwrap(unary.getExpression()) instanceof LiteralTree literal) {
			Place.Part part = part(literal);
			return (part == null || part.negated()) ? null : new Place.Part(part.literal(), true);
		}
		if (!(tree instanceof LiteralTree) || tree.getKind() == Tree.Kind.NULL_LITERAL) {
			return null;
		}
		int start = Math.toIntExact(this.positions.getStartPosition(this.unit, tree));
		boolean minus = start >= 0 && this.source.text().charAt(start) == '-';
		Integer index = this.indexes.get(minus ? start + 1 : start);
		return (index != null) ? new Place.Part(index, minus) : null;
	}

	static Tree unwrap(Tree tree) {
		return (tree instanceof ParenthesizedTree wrapped) ? unwrap(wrapped.getExpression()) : tree;
	}

	/** Returns the literal with the minus before it. */
	private TreePath whole(TreePath literal) {
		TreePath parent = literal.getParentPath();
		while (parent.getLeaf() instanceof ParenthesizedTree) {
			parent = parent.getParentPath();
		}
		boolean negation = parent.getLeaf().getKind() == Tree.Kind.UNARY_MINUS && part(parent.getLeaf()) != null;
		return negation ? parent : literal;
	}

	/** Returns the largest sum that a literal is in, or the literal itself. */
	private static TreePath top(TreePath literal) {
		TreePath top = literal;
		TreePath next = literal;
		while (next != null && next.getLeaf() instanceof ExpressionTree) {
			if (next.getLeaf() instanceof BinaryTree && next.getLeaf().getKind() != Tree.Kind.PLUS) {
				break;
			}
			if (Concatenations.isSum(next.getLeaf())) {
				top = next;
			}
			else if (!isTransparent(next.getLeaf())) {
				break;
			}
			next = next.getParentPath();
		}
		return top;
	}

	private static boolean isTransparent(Tree tree) {
		return tree instanceof LiteralTree || tree instanceof ParenthesizedTree
				|| tree.getKind() == Tree.Kind.UNARY_MINUS;
	}

	/** What is around it, none of whose lines another statement of the method has. */
	private static Tree statement(TreePath path) {
		TreePath inner = path;
		while (!(inner.getLeaf() instanceof StatementTree)) {
			TreePath outer = inner.getParentPath();
			if (outer.getParentPath() == null || (outer.getLeaf() instanceof LambdaExpressionTree lambda
					&& lambda.getBody() == inner.getLeaf())) {
				return inner.getLeaf();
			}
			inner = outer;
		}
		return inner.getLeaf();
	}

	/** Returns the lambda, method or class whose code it is part of. */
	private static TreePath body(TreePath path) {
		TreePath body = path.getParentPath();
		while (body.getParentPath() != null && !(body.getLeaf() instanceof LambdaExpressionTree
				|| body.getLeaf() instanceof MethodTree || body.getLeaf() instanceof ClassTree)) {
			body = body.getParentPath();
		}
		return body;
	}

	private static boolean isOrdered(TreePath path, TreePath body) {
		TreePath inner = path;
		while (inner.getLeaf() != body.getLeaf()) {
			TreePath outer = inner.getParentPath();
			if (outer.getLeaf() instanceof ForLoopTree loop && loop.getUpdate().contains(inner.getLeaf())) {
				return false;
			}
			inner = outer;
		}
		return true;
	}

}
