package dev.jitney.client;

import java.util.List;

/**
 * Views, their digests and deltas, as fixed vectors that both halves of the protocol have
 * to agree on. All text is JSON.
 */
public final class ViewVectors {

	/** Digests, over strings, escapes, key order, rows and nested views. */
	public static final List<Digest> DIGESTS = List.of(new Digest("{}", "{}", "5465b825"),
			new Digest("{\"Todos.draft\":\"\"}", "{\"Todos.draft\":\"\"}", "42127a23"),
			new Digest("{\"b\":1,\"a\":null,\"B\":true,\"Z\":false,\"@1\":-7}",
					"{\"@1\":-7,\"B\":true,\"Z\":false,\"a\":null,\"b\":1}", "0f60977c"),
			new Digest("{\"Todos.draft\":\"Milk \\\"&\\\" <b>\\\\ /slash\"}",
					"{\"Todos.draft\":\"Milk \\\"&\\\" <b>\\\\ /slash\"}", "02e836e6"),
			new Digest("{\"x\":\"tab\\tline\\nreturn\\rback\\bform\\fnull\\u0000unit\\u001fdel\\u007f\"}",
					"{\"x\":\"tab\\tline\\nreturn\\rback\\bform\\fnull\\u0000unit\\u001fdel\u007f\"}", "091a08cf"),
			new Digest("{\"x\":\"\\u00fc\\u20ac\\u2028 \\ud83d\\ude00\"}",
					"{\"x\":\"\u00fc\u20ac\u2028 \ud83d\ude00\"}", "b929703d"),
			new Digest("{\"\\uffee\":1,\"\\ud83d\\ude00\":2,\"z\":3}", "{\"z\":3,\"\ud83d\ude00\":2,\"\uffee\":1}",
					"34671966"),
			new Digest("{\"x\":\"lone \\ud83d high\"}", "{\"x\":\"lone \\ud83d high\"}", "1caad183"),
			new Digest(
					"{\"Todos.items\":[[\"2\",{\"title\":\"Bread\",\"done\":false}],[\"1\",{\"done\":true,\"title\":\"Milk\"}]],\"Todos.left\":\"1 left\"}",
					"{\"Todos.items\":[[\"2\",{\"done\":false,\"title\":\"Bread\"}],[\"1\",{\"done\":true,\"title\":\"Milk\"}]],\"Todos.left\":\"1 left\"}",
					"4e574249"),
			new Digest("{\"Nav.footer\":{\"b\":{\"c\":\"d\"},\"a\":[]},\"#todos.title\":\"Todos\"}",
					"{\"#todos.title\":\"Todos\",\"Nav.footer\":{\"a\":[],\"b\":{\"c\":\"d\"}}}", "448e8898"));

	/** Deltas, one for each operation, then several at once. */
	public static final List<Delta> DELTAS = List.of(new Delta("nothing", "{\"a\":\"1\"}", "{}", "{\"a\":\"1\"}"),
			new Delta("new scalar", "{\"a\":\"1\",\"b\":2}", "{\"a\":\"x\"}", "{\"a\":\"x\",\"b\":2}"),
			new Delta("null is a value", "{\"a\":\"1\"}", "{\"a\":null}", "{\"a\":null}"),
			new Delta("value appears", "{\"a\":\"1\"}", "{\"b\":true}", "{\"a\":\"1\",\"b\":true}"),
			new Delta("value vanishes", "{\"a\":\"1\",\"b\":true}", "{\"-\":[\"b\"]}", "{\"a\":\"1\"}"),
			new Delta("rows appear", "{}", "{\"l\":[[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"b\"}]]}",
					"{\"l\":[[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"b\"}]]}"),
			new Delta("rows whole", "{\"l\":[[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"b\"}]]}", "{\"l\":[]}",
					"{\"l\":[]}"),
			new Delta("rows in place of a scalar", "{\"l\":null}", "{\"l\":[[\"a\",{\"t\":\"a\"}]]}",
					"{\"l\":[[\"a\",{\"t\":\"a\"}]]}"),
			new Delta("row removed", "{\"l\":[[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"b\"}],[\"c\",{\"t\":\"c\"}]]}",
					"{\"l\":{\"-\":[\"b\"]}}", "{\"l\":[[\"a\",{\"t\":\"a\"}],[\"c\",{\"t\":\"c\"}]]}"),
			new Delta("row to the front", "{\"l\":[[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"b\"}],[\"c\",{\"t\":\"c\"}]]}",
					"{\"l\":{\"m\":[[\"c\",null]]}}",
					"{\"l\":[[\"c\",{\"t\":\"c\"}],[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"b\"}]]}"),
			new Delta("row to the end", "{\"l\":[[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"b\"}],[\"c\",{\"t\":\"c\"}]]}",
					"{\"l\":{\"m\":[[\"a\",\"c\"]]}}",
					"{\"l\":[[\"b\",{\"t\":\"b\"}],[\"c\",{\"t\":\"c\"}],[\"a\",{\"t\":\"a\"}]]}"),
			new Delta("rows swapped",
					"{\"l\":[[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"b\"}],[\"c\",{\"t\":\"c\"}],[\"d\",{\"t\":\"d\"}]]}",
					"{\"l\":{\"m\":[[\"d\",\"a\"],[\"b\",\"c\"]]}}",
					"{\"l\":[[\"a\",{\"t\":\"a\"}],[\"d\",{\"t\":\"d\"}],[\"c\",{\"t\":\"c\"}],[\"b\",{\"t\":\"b\"}]]}"),
			new Delta("row inserted first", "{\"l\":[[\"a\",{\"t\":\"a\"}]]}",
					"{\"l\":{\"+\":[[\"x\",null,{\"t\":\"x\"}]]}}",
					"{\"l\":[[\"x\",{\"t\":\"x\"}],[\"a\",{\"t\":\"a\"}]]}"),
			new Delta("rows inserted one after another", "{\"l\":[[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"b\"}]]}",
					"{\"l\":{\"+\":[[\"x\",\"a\",{\"t\":\"x\"}],[\"y\",\"x\",{\"t\":\"y\"}]]}}",
					"{\"l\":[[\"a\",{\"t\":\"a\"}],[\"x\",{\"t\":\"x\"}],[\"y\",{\"t\":\"y\"}],[\"b\",{\"t\":\"b\"}]]}"),
			new Delta("row changed", "{\"l\":[[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"b\"}]]}",
					"{\"l\":{\"~\":{\"b\":{\"t\":\"B\"}}}}", "{\"l\":[[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"B\"}]]}"),
			new Delta("row gains and loses values", "{\"l\":[[\"a\",{\"t\":\"a\"}]]}",
					"{\"l\":{\"~\":{\"a\":{\"-\":[\"t\"],\"u\":1}}}}", "{\"l\":[[\"a\",{\"u\":1}]]}"),
			new Delta("row key inserted that was removed", "{\"l\":[[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"b\"}]]}",
					"{\"l\":{\"-\":[\"a\"],\"+\":[[\"a\",\"b\",{\"t\":\"new\"}]]}}",
					"{\"l\":[[\"b\",{\"t\":\"b\"}],[\"a\",{\"t\":\"new\"}]]}"),
			new Delta("removed, moved, inserted, changed in this order",
					"{\"l\":[[\"a\",{\"t\":\"a\"}],[\"b\",{\"t\":\"b\"}],[\"c\",{\"t\":\"c\"}],[\"d\",{\"t\":\"d\"}]]}",
					"{\"l\":{\"~\":{\"x\":{\"t\":\"X\"},\"b\":{\"t\":\"B\"}},\"+\":[[\"x\",\"d\",{\"t\":\"x\"}]],\"m\":[[\"d\",null]],\"-\":[\"a\"]}}",
					"{\"l\":[[\"d\",{\"t\":\"d\"}],[\"x\",{\"t\":\"X\"}],[\"b\",{\"t\":\"B\"}],[\"c\",{\"t\":\"c\"}]]}"),
			new Delta("rows in rows", "{\"l\":[[\"a\",{\"k\":[[\"1\",{\"t\":\"1\"}],[\"2\",{\"t\":\"2\"}]]}]]}",
					"{\"l\":{\"~\":{\"a\":{\"k\":{\"-\":[\"1\"]}}}}}",
					"{\"l\":[[\"a\",{\"k\":[[\"2\",{\"t\":\"2\"}]]}]]}"),
			new Delta("nested view", "{\"m\":{\"a\":1,\"b\":2}}", "{\"m\":{\"b\":3}}", "{\"m\":{\"a\":1,\"b\":3}}"),
			new Delta("nested view appears", "{}", "{\"m\":{\"a\":1}}", "{\"m\":{\"a\":1}}"),
			new Delta("nested view loses a value", "{\"m\":{\"a\":1,\"b\":2}}", "{\"m\":{\"-\":[\"a\"]}}",
					"{\"m\":{\"b\":2}}"),
			new Delta("row key that is a name of JavaScript",
					"{\"l\":[[\"__proto__\",{\"t\":\"__proto__\"}],[\"constructor\",{\"t\":\"constructor\"}]]}",
					"{\"l\":{\"~\":{\"__proto__\":{\"t\":\"x\"}}}}",
					"{\"l\":[[\"__proto__\",{\"t\":\"x\"}],[\"constructor\",{\"t\":\"constructor\"}]]}"),
			new Delta("several keys", "{\"a\":\"1\",\"b\":\"2\",\"l\":[[\"a\",{\"t\":\"a\"}]]}",
					"{\"-\":[\"b\"],\"a\":\"x\",\"l\":{\"-\":[\"a\"]},\"c\":7}", "{\"a\":\"x\",\"l\":[],\"c\":7}"));

	private ViewVectors() {
	}

	/**
	 * A view and its digest.
	 *
	 * @param canonical the canonical JSON that is hashed
	 */
	public record Digest(String view, String canonical, String digest) {

	}

	/** A delta between two views. */
	public record Delta(String name, String before, String delta, String after) {

	}

}
