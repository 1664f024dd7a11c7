package dev.jitney.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.jitney.html.Component;
import dev.jitney.html.Constant;
import dev.jitney.html.Each;
import dev.jitney.html.Element;
import dev.jitney.html.Fragment;
import dev.jitney.html.Head;
import dev.jitney.html.Match;
import dev.jitney.html.Memo;
import dev.jitney.html.Outlet;
import dev.jitney.html.Row;
import dev.jitney.html.Shorthand;
import dev.jitney.html.SourceLocation;
import dev.jitney.html.Text;
import dev.jitney.html.TextValue;
import dev.jitney.html.When;
import dev.jitney.html.With;
import org.jspecify.annotations.Nullable;

/** Walks the component tree of one template, once. Used by one thread. */
final class TemplateBuilder {

	private final MemoCompiler memos;

	private final Slots slots;

	private final Map<String, HandlerEntry> handlers = new LinkedHashMap<>();

	private final Map<String, CompiledModule> modules = new LinkedHashMap<>();

	private final ElementBuilder elements;

	private final SourceLocation location;

	private final boolean memo;

	private boolean outlet;

	/**
	 * @param location named in errors that have no better one
	 * @param memo whether this is the template of a memo or a layout
	 */
	TemplateBuilder(MemoCompiler memos, SourceLocation location, boolean memo) {
		this.memos = memos;
		this.slots = new Slots(memos.lambdas());
		this.location = location;
		this.memo = memo;
		this.elements = new ElementBuilder(this.slots, this.handlers, memos.registrations());
	}

	Slots slots() {
		return this.slots;
	}

	Map<String, HandlerEntry> handlers() {
		return this.handlers;
	}

	/** Returns the modules of all memos below, also of those within memos. */
	List<CompiledModule> modules() {
		return List.copyOf(this.modules.values());
	}

	ElementBuilder elements() {
		return this.elements;
	}

	boolean hasOutlet() {
		return this.outlet;
	}

	List<Node> build(Component component, Position position) {
		List<Node> nodes = new ArrayList<>();
		add(component, position, nodes);
		return List.copyOf(nodes);
	}

	private void add(Component component, Position position, List<Node> nodes) {
		if (component instanceof Text text) {
			checkText(text.text(), position);
			TextRun.add(nodes, text.text());
		}
		else if (component instanceof TextValue text) {
			addText(text, position, nodes);
		}
		else if (component instanceof Fragment fragment) {
			fragment.children().forEach((child) -> add(child, position, nodes));
		}
		else if (component instanceof Element element) {
			nodes.add(element(element, position));
		}
		else if (component instanceof Each each) {
			nodes.add(each(each, position));
		}
		else if (component instanceof When when) {
			addWhen(when, position, nodes);
		}
		else if (component instanceof Match match) {
			nodes.add(match(match, position));
		}
		else if (component instanceof With with) {
			nodes.add(with(with, position));
		}
		else if (component instanceof Memo memo) {
			nodes.add(memo(memo, position));
		}
		else if (component instanceof Head head) {
			nodes.add(head(head, position));
		}
		else if (component instanceof Outlet) {
			nodes.add(outlet(position));
		}
		else if (component instanceof Shorthand shorthand) {
			add(shorthand.component(), position, nodes);
		}
	}

	private void addText(TextValue text, Position position, List<Node> nodes) {
		Object part = (text.value() instanceof Constant<?> constant) ? String.valueOf(constant.value())
				: this.slots.slot(text.value(), Slot.Kind.TEXT, position);
		checkText(part, position);
		TextRun.add(nodes, part);
	}

	private void checkText(Object part, Position position) {
		Nesting.text(List.of(part), position.tags()).ifPresent((problem) -> {
			throw new PageCompileException(problem, this.location);
		});
	}

	private Node element(Element element, Position position) {
		if (this.memo && !element.loads().isEmpty()) {
			throw new PageCompileException("onLoad belongs to the page as a whole, not to a memo or layout:"
					+ " put it on the outermost element of the page", element.location());
		}
		ElementBuilder.Shell shell = this.elements.build(element, position);
		List<Node> children = new ArrayList<>();
		Component legend = legend(element);
		element.children()
			.forEach((child) -> add(child, (child == legend) ? shell.legend() : shell.inside(), children));
		return shell.close(children);
	}

	/** Returns the first legend of a fieldset, or null. */
	private static @Nullable Component legend(Element element) {
		return element.tag().equals("fieldset") ? element.children()
			.stream()
			.filter((child) -> child instanceof Element inner && inner.tag().equals("legend"))
			.findFirst()
			.orElse(null) : null;
	}

	private Node each(Each each, Position position) {
		Slot list = this.slots.listSlot(each.items(), position);
		int frame = position.depth() + 1;
		ValueText outside = this.slots.text(position);
		Position row = position.withFrame().withRow(each.row(), frame);
		Guard guard = new Guard.InEach(each.items(), each.key(), each.row());
		String path = "each " + outside.of(each.items()) + " by " + this.slots.text(row).of(each.key());
		return new Node.EachNode(list, each.key(), each.row(), frame, build(each.body(), row.withGuard(guard, path)));
	}

	private void addWhen(When when, Position position, List<Node> nodes) {
		if (when.condition() instanceof Constant<Boolean> constant) {
			add(constant.value() ? when.then() : when.otherwise(), position, nodes);
			return;
		}
		Slot condition = this.slots.slot(when.condition(), Slot.Kind.FLAG, position);
		String text = this.slots.text(position).of(when.condition());
		Position then = position.withGuard(new Guard.InBranch(when.condition(), true), "when " + text);
		Position otherwise = position.withGuard(new Guard.InBranch(when.condition(), false), "unless " + text);
		nodes.add(new Node.WhenNode(condition, build(when.then(), then), build(when.otherwise(), otherwise)));
	}

	private Node match(Match match, Position position) {
		Slot subject = this.slots.ownSlot(match.subject(), Slot.Kind.CASE, position);
		String text = this.slots.text(position).of(match.subject());
		List<Object> constants = match.cases().stream().map(Match.Case::constant).toList();
		List<List<Node>> bodies = new ArrayList<>();
		for (int index = 0; index < constants.size(); index++) {
			Guard guard = new Guard.InCase(match.subject(), constants, index);
			Position position1 = position.withGuard(guard, "case " + text + "=" + constants.get(index));
			bodies.add(build(match.cases().get(index).body(), position1));
		}
		Guard guard = new Guard.InCase(match.subject(), constants, -1);
		List<Node> otherwise = build(match.otherwise(), position.withGuard(guard, "else " + text + constants));
		return new Node.MatchNode(subject, constants, List.copyOf(bodies), otherwise);
	}

	private Node with(With with, Position position) {
		int frame = this.slots.frame(with.key(), position);
		String identity = Slots.simpleName(with.stateType()) + "@" + this.slots.text(position).of(with.key());
		Position inside = position.withGuard(new Guard.InWith(with.stateType(), with.key()), "with " + identity)
			.withBinding(with.stateType(), new Position.Binding(frame, identity));
		return new Node.WithNode(with.stateType(), with.key(), build(with.body(), inside));
	}

	private Node memo(Memo memo, Position position) {
		MemoProgram program = this.memos.compile(memo);
		if (memo.row() != null) {
			this.slots.rowFrame(memo.row(), memo.location(), position);
		}
		Nesting.problem(program.template().nodes(), position.tags(), List.of()).ifPresent((problem) -> {
			throw new PageCompileException("The memo " + program.name() + " does not fit here: " + problem,
					memo.location());
		});
		return include(program, memo.row(), position, List.of());
	}

	/**
	 * Places a memo or a layout: its view, its handlers and its modules become part of
	 * this template.
	 */
	Node include(MemoProgram program, @Nullable Row<?> row, Position position, List<Node> content) {
		program.unbound().forEach((type, location) -> this.slots.stateFrame(type, location, position));
		program.bound().forEach(this.slots.bound()::putIfAbsent);
		Row<?> parameter = program.parameter();
		String call = "memo " + program.name();
		Position inside = position;
		if (row != null && parameter != null) {
			call += " of r" + position.rows().get(row);
			inside = position.withGuard(new Guard.InMemo(parameter, row), call);
		}
		String prefix = Digests.id(position.path() + call);
		for (HandlerEntry entry : program.handlers()) {
			HandlerEntry placed = entry.placed(prefix, inside.guards());
			this.handlers.put(placed.id(), placed);
		}
		program.modules().forEach((module) -> this.modules.put(module.name(), module));
		String key = position.frames().get(position.depth()).unique(program.name());
		return new Node.MemoNode(key, position.depth(), prefix, program.module(), program.template(), row, parameter,
				content);
	}

	private Node head(Head head, Position position) {
		if (!position.isUnconditional() || this.memo) {
			throw new PageCompileException(
					"The document's " + head.name() + " must not depend on an each, when, match,"
							+ " with or memo around it; place it directly in the page and compute its value",
					this.location);
		}
		Object content = (head.content() instanceof Constant<?> constant) ? String.valueOf(constant.value())
				: this.slots.slot(head.content(), Slot.Kind.TEXT, position);
		return new Node.HeadNode(head.name(), content);
	}

	private Node outlet(Position position) {
		if (this.outlet || !position.guards().isEmpty()) {
			throw new PageCompileException(
					"A layout places its content exactly once, outside each, when, match, with, memo and"
							+ " a fieldset that can be disabled",
					this.location);
		}
		this.outlet = true;
		return new Node.OutletNode();
	}

}
