package dev.jitney.web.socket;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.session.frame.ClientFrame;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a browser sends. Everything that is not exactly a frame of the protocol is
 * refused; nothing of it is ever turned into a type that the browser names. Safe for use
 * by several threads.
 */
public final class FrameReader {

	private static final int MAX_ROW_KEYS = 16;

	private static final int MAX_NAME_LENGTH = 64;

	private static final int MAX_ID_LENGTH = 256;

	/** What a browser can count to, as a double. */
	private static final long MAX_NUMBER = (1L << 53) - 1;

	private final JsonMapper mapper;

	/**
	 * @param maxDepth how deep arrays and objects may be nested
	 * @param maxLength how long a string may be, in characters
	 */
	public FrameReader(int maxDepth, int maxLength) {
		StreamReadConstraints constraints = StreamReadConstraints.builder()
			.maxNestingDepth(maxDepth)
			.maxStringLength(maxLength)
			.maxNumberLength(MAX_NAME_LENGTH)
			.maxNameLength(MAX_NAME_LENGTH)
			.build();
		this.mapper = JsonMapper
			.builder(JsonFactory.builder()
				.streamReadConstraints(constraints)
				.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
				.build())
			.build();
	}

	/**
	 * Reads a frame.
	 * @throws MalformedFrameException if it is none
	 */
	public ClientFrame read(byte[] frame) {
		try (JsonParser parser = this.mapper.createParser(frame)) {
			Fields fields = new Fields();
			require(parser.nextToken() == JsonToken.START_OBJECT);
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				String name = parser.currentName();
				parser.nextToken();
				fields.read(name, parser);
			}
			require(parser.nextToken() == null);
			return fields.frame();
		}
		catch (JacksonException ex) {
			throw new MalformedFrameException("not readable as JSON within the limits", ex);
		}
	}

	private static void require(boolean condition) {
		if (!condition) {
			throw new MalformedFrameException("not a frame of the protocol", null);
		}
	}

	/** The fields of a frame, as far as they were read. */
	private static final class Fields {

		private long sequence = -1;

		private long acknowledged = -1;

		private long call = -1;

		private @Nullable String handler;

		private List<String> rowKeys = List.of();

		private @Nullable JsonNode payload;

		private @Nullable String error;

		private @Nullable String ticket;

		private boolean alive;

		private ClientFrame.@Nullable Hello hello;

		void read(String name, JsonParser parser) {
			switch (name) {
				case "s" -> this.sequence = number(parser);
				case "h" -> this.handler = text(parser);
				case "k" -> this.rowKeys = keys(parser);
				case "p" -> this.payload = parser.readValueAsTree();
				case "a" -> this.acknowledged = number(parser);
				case "r" -> this.call = number(parser);
				case "x" -> this.error = text(parser);
				case "go" -> this.ticket = text(parser);
				case "f" -> this.alive = number(parser) == 1;
				case "hello" -> this.hello = hello(parser);
				default -> require(false);
			}
		}

		ClientFrame frame() {
			if (this.hello != null) {
				return this.hello;
			}
			if (this.sequence > 0 && this.handler != null) {
				return new ClientFrame.Call(this.sequence, this.handler, this.rowKeys, this.payload, this.acknowledged);
			}
			if (this.sequence > 0 && this.call > 0) {
				return new ClientFrame.CallResult(this.sequence, this.call, this.payload, this.error,
						this.acknowledged);
			}
			if (this.ticket != null) {
				return new ClientFrame.Adopt(this.ticket);
			}
			if (this.alive) {
				return new ClientFrame.Alive();
			}
			require(this.acknowledged >= 0 && this.sequence == -1);
			return new ClientFrame.Acknowledge(this.acknowledged);
		}

		private static ClientFrame.Hello hello(JsonParser parser) {
			require(parser.currentToken() == JsonToken.START_OBJECT);
			String tab = null;
			String document = null;
			String closed = null;
			String ticket = null;
			String hash = "";
			String digest = "";
			long number = 0;
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				String name = parser.currentName();
				parser.nextToken();
				switch (name) {
					case "t" -> tab = id(parser);
					case "d" -> document = id(parser);
					case "c" -> closed = id(parser);
					case "k" -> ticket = id(parser);
					case "h" -> hash = id(parser);
					case "g" -> digest = id(parser);
					case "n" -> number = number(parser);
					default -> require(false);
				}
			}
			require(number >= 0);
			if (tab == null || document == null) {
				throw new MalformedFrameException("hello without tab or document", null);
			}
			return new ClientFrame.Hello(tab, document, closed, ticket, hash, number, digest);
		}

		private static List<String> keys(JsonParser parser) {
			require(parser.currentToken() == JsonToken.START_ARRAY);
			List<String> keys = new ArrayList<>();
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				require(keys.size() < MAX_ROW_KEYS);
				keys.add(text(parser));
			}
			return keys;
		}

		private static String id(JsonParser parser) {
			String id = text(parser);
			require(id.length() <= MAX_ID_LENGTH);
			return id;
		}

		private static String text(JsonParser parser) {
			require(parser.currentToken() == JsonToken.VALUE_STRING);
			return parser.getString();
		}

		private static long number(JsonParser parser) {
			require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT);
			long number = parser.getLongValue();
			require(Math.abs(number) <= MAX_NUMBER);
			return number;
		}

	}

}
