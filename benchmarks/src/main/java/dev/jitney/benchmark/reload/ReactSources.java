package dev.jitney.benchmark.reload;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sources of a generated React application: the same pages, with a file of logic each.
 */
final class ReactSources {

	static final String HTML = """
			<!doctype html>
			<title>Pages</title>
			<div id="root"></div>
			<script type="module" src="/src/main.jsx"></script>
			""";

	static final String CONFIGURATION = """
			import { defineConfig } from "vite";
			import react from "@vitejs/plugin-react";

			export default defineConfig({ plugins: [react()], cacheDir: ".vite", server: { fs: { strict: false } } });
			""";

	private static final String MAIN = """
			import { Suspense, createElement } from "react";
			import { createRoot } from "react-dom/client";
			import { pages } from "./pages.js";

			const page = pages[location.pathname.split("/").pop()];
			createRoot(document.getElementById("root"))
				.render(createElement(Suspense, {}, createElement(page)));
			""";

	private static final String PAGE = """
			import { useState } from "react";
			import { computed, isZero, summary } from "../states/state#.js";

			export default function Page#() {
				const [count, setCount] = useState(0);
				const [draft, setDraft] = useState("");
				const [notes, setNotes] = useState([]);
				const add = (event) => {
					event.preventDefault();
					setNotes([...notes, { id: Date.now(), text: draft }]);
					setDraft("");
				};
				return (
					<main>
						<h1 id="literal">{literal}</h1>
						<p id="markup">{markup}</p>
						<p id="logic">{computed(count)}</p>
						<p>A page among many others, which counts and keeps notes.</p>
						<form onSubmit={add}>
							<label>Note <input value={draft} onChange={(event) => setDraft(event.target.value)} /></label>
							<button>Add</button>
						</form>
						<ul>
							{notes.map((note) => (
								<li key={note.id}>
									<span>{note.text}</span>
									<button onClick={() => setNotes(notes.filter((other) => other !== note))}>Remove</button>
								</li>
							))}
						</ul>
						{notes.length === 0 ? <p>Nothing yet</p> : <p>{summary(notes)}</p>}
						<button onClick={() => setCount(count + 1)}>+</button>
						<button onClick={() => setCount(count - 1)} disabled={isZero(count)}>-</button>
					</main>
				);
			}
			""";

	private static final String STATE = """
			export function computed(count) {
				return "logic " + {logic};
			}

			export function isZero(count) {
				return count === 0;
			}

			export function summary(notes) {
				return notes.length + " notes";
			}
			""";

	private ReactSources() {
	}

	static String main() {
		return MAIN;
	}

	/**
	 * Returns the module that knows the pages.
	 * @param lazy whether the browser loads each page when it is visited
	 */
	static String pages(int pages, boolean lazy) {
		if (lazy) {
			return IntStream.range(0, pages)
				.mapToObj((page) -> "\tlazy(() => import(\"./pages/Page" + page + ".jsx\")),\n")
				.collect(Collectors.joining("", "import { lazy } from \"react\";\n\nexport const pages = [\n", "];\n"));
		}
		String imports = IntStream.range(0, pages)
			.mapToObj((page) -> "import Page" + page + " from \"./pages/Page" + page + ".jsx\";\n")
			.collect(Collectors.joining());
		return imports + IntStream.range(0, pages)
			.mapToObj((page) -> "Page" + page)
			.collect(Collectors.joining(", ", "\nexport const pages = [", "];\n"));
	}

	/** Returns a page after so many edits. */
	static String page(int number, Map<Edit, Integer> edits) {
		int markup = edits.getOrDefault(Edit.MARKUP, 0);
		String element = (markup % 2 == 0) ? "b" : "em";
		return PAGE.replace("#", Integer.toString(number))
			.replace("{literal}", Edit.LITERAL.shown(edits.getOrDefault(Edit.LITERAL, 0)))
			.replace("{markup}", "<" + element + ">" + Edit.MARKUP.shown(markup) + "</" + element + ">");
	}

	/** Returns the logic of a page after so many edits. */
	static String state(Map<Edit, Integer> edits) {
		int logic = edits.getOrDefault(Edit.LOGIC, 0);
		String function = (logic % 2 == 0) ? "String" : "Number";
		return STATE.replace("{logic}", function + "(count + " + logic + ")");
	}

}
