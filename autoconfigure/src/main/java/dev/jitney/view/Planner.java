package dev.jitney.view;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.jitney.compile.AttributeNode;
import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.compile.Template;

/**
 * Turns a template into steps: markup is left out, keys become indexes, and what a list
 * depends on is found once. Used by one thread, for one template.
 */
final class Planner {

	private final Map<Template, Step.Plan> plans;

	private final List<Map<String, Integer>> frames = new ArrayList<>();

	private int depth;

	private Planner(Map<Template, Step.Plan> plans) {
		this.plans = plans;
	}

	static Step.Plan plan(Template template) {
		return plan(template, new IdentityHashMap<>());
	}

	private static Step.Plan plan(Template template, Map<Template, Step.Plan> plans) {
		Step.Plan plan = plans.get(template);
		if (plan == null) {
			plan = new Planner(plans).make(template);
			plans.put(template, plan);
		}
		return plan;
	}

	private Step.Plan make(Template template) {
		openFrame();
		Step.Block body = block(template.nodes());
		return new Step.Plan(body, closeFrame(), this.depth);
	}

	private void openFrame() {
		this.frames.add(new LinkedHashMap<>());
		this.depth = Math.max(this.depth, this.frames.size());
	}

	private FrameLayout closeFrame() {
		return FrameLayout.of(this.frames.remove(this.frames.size() - 1).keySet());
	}

	private int index(String key, int frame) {
		Map<String, Integer> keys = this.frames.get(frame);
		return keys.computeIfAbsent(key, (name) -> keys.size());
	}

	private Step.Block block(List<Node> nodes) {
		BlockBuilder block = new BlockBuilder();
		nodes.forEach((node) -> add(node, block));
		return block.build();
	}

	private void add(Node node, BlockBuilder block) {
		if (node instanceof Node.TextNode text) {
			text.parts().forEach((part) -> addPart(part, block));
		}
		else if (node instanceof Node.ElementNode element) {
			addElement(element, block);
		}
		else if (node instanceof Node.EachNode each) {
			addRows(each, block);
		}
		else if (node instanceof Node.WhenNode when) {
			Step.SlotStep condition = slot(when.condition());
			block.add(new Step.BranchStep(condition, block.inner(block(when.then())),
					block.inner(block(when.otherwise()))));
			block.note(condition);
		}
		else if (node instanceof Node.MatchNode match) {
			Step.SlotStep subject = slot(match.subject());
			List<Step.Block> bodies = match.bodies().stream().map((body) -> block.inner(block(body))).toList();
			block.add(new Step.CaseStep(subject, match.constants(), bodies, block.inner(block(match.otherwise()))));
			block.note(subject);
		}
		else if (node instanceof Node.WithNode with) {
			Dependencies key = Dependencies.of(with.key());
			block.add(new Step.BindStep(with.stateType(), with.key(), key, block.inner(block(with.body()))));
			block.noteBinding(key);
		}
		else if (node instanceof Node.MemoNode memo) {
			addNested(memo, block);
		}
		else if (node instanceof Node.OutletNode) {
			block.add(new Step.OutletStep());
		}
		else if (node instanceof Node.HeadNode head) {
			addPart(head.content(), block);
		}
	}

	private void addElement(Node.ElementNode element, BlockBuilder block) {
		element.attributes().forEach((attribute) -> addAttribute(attribute, block));
		if (element.control() != null) {
			addPart(element.control().slot(), block);
		}
		if (element.markup() != null) {
			addPart(element.markup(), block);
		}
		element.children().forEach((child) -> add(child, block));
	}

	private void addAttribute(AttributeNode attribute, BlockBuilder block) {
		if (attribute instanceof AttributeNode.Computed computed) {
			addPart(computed.slot(), block);
		}
		else if (attribute instanceof AttributeNode.Classes classes) {
			classes.conditional().forEach((conditional) -> addPart(conditional.condition(), block));
			classes.computed().forEach((slot) -> addPart(slot, block));
		}
		else if (attribute instanceof AttributeNode.Styles styles) {
			styles.declarations().forEach((declaration) -> addPart(declaration.value(), block));
		}
	}

	private void addPart(Object part, BlockBuilder block) {
		if (part instanceof Slot slot) {
			Step.SlotStep step = slot(slot);
			block.add(step);
			block.note(step);
		}
	}

	private void addRows(Node.EachNode each, BlockBuilder block) {
		Slot list = each.list();
		if (list.frame() != this.frames.size() - 1 || each.frame() != this.frames.size()) {
			throw new IllegalArgumentException("The rows of " + list.key() + " must be held by the frame around them,"
					+ " as what a row shows may depend on that frame");
		}
		Step.SlotStep slot = slot(list);
		openFrame();
		Step.Block body = block(each.body());
		FrameLayout layout = closeFrame();
		block.add(new Step.RowsStep(slot, each.key(), each.row(), each.frame(), layout, block.inner(body, each.row())));
		block.note(slot);
	}

	private void addNested(Node.MemoNode memo, BlockBuilder block) {
		Step.Plan plan = plan(memo.template(), this.plans);
		int index = index(memo.key(), memo.frame());
		Step.Block outlet = block.inner(block(memo.outlet()));
		block.add(new Step.NestedStep(memo.key(), memo.frame(), index, plan, memo.row(), memo.parameter(), outlet));
		block.noteNested(plan.body(), memo);
	}

	private Step.SlotStep slot(Slot slot) {
		return new Step.SlotStep(slot, index(slot.key(), slot.frame()), Dependencies.of(slot.value()));
	}

}
