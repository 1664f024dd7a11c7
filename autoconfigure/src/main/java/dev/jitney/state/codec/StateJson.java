package dev.jitney.state.codec;

import java.util.function.Consumer;
import java.util.function.Function;

import dev.jitney.state.StoredState;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as states are stored in it, within limits. Trees hold numbers as they were
 * written; no class is made from them.
 */
final class StateJson {

	private final StateLimits limits;

	private final JsonFactory factory;

	private final JsonMapper trees;

	StateJson(StateLimits limits) {
		this.limits = limits;
		int length = (int) limits.size().toBytes();
		this.factory = JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(limits.depth())
				.maxStringLength(length)
				.maxNameLength(length)
				.build())
			.streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(limits.depth()).build())
			.build();
		this.trees = JsonMapper.builder(this.factory)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
			.build();
	}

	JsonParser parser(byte[] bytes) {
		return this.factory.createParser(ObjectReadContext.empty(), bytes);
	}

	/** Returns the fields of a state, whichever shape they have. */
	ObjectNode fields(StoredState stored) {
		requireSize(stored);
		return fields(stored.bytes());
	}

	ObjectNode fields(byte[] bytes) {
		if (this.trees.readTree(bytes) instanceof ObjectNode fields) {
			return fields;
		}
		throw ValueException.because("is not an object");
	}

	/** Returns what is written, as a tree. */
	JsonNode node(Consumer<JsonGenerator> content) {
		return this.trees.readTree(bytes(content));
	}

	byte[] bytes(JsonNode tree) {
		return bytes((out) -> this.trees.writeTree(out, tree));
	}

	byte[] bytes(Consumer<JsonGenerator> content) {
		BoundedBytes bytes = new BoundedBytes(this.limits.size());
		try (JsonGenerator out = this.factory.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
			content.accept(out);
		}
		return bytes.toByteArray();
	}

	/** Reads a value from a tree. */
	<T> T read(JsonNode tree, Function<JsonParser, T> reader) {
		try (JsonParser in = parser(bytes(tree))) {
			in.nextToken();
			return reader.apply(in);
		}
	}

	void requireSize(StoredState stored) {
		if (stored.bytes().length > this.limits.size().toBytes()) {
			throw BoundedBytes.tooLarge(this.limits.size());
		}
	}

}
