package dev.jitney.sample.layout;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JavaHighlighterTests {

	@Test
	void marksTokens() {
		assertThat(JavaHighlighter.highlight("@Page int n = 1_000; // all"))
			.isEqualTo("<span class=\"java-annotation\">@Page</span> <span class=\"java-keyword\">int</span> n = "
					+ "<span class=\"java-number\">1_000</span>; <span class=\"java-comment\">// all</span>");
	}

	@Test
	void escapesWhatIsInsideAndOutsideOfTokens() {
		assertThat(JavaHighlighter.highlight("List<T> a = \"<script>&\";"))
			.isEqualTo("<span class=\"java-type\">List</span>&lt;<span class=\"java-type\">T</span>&gt; a = "
					+ "<span class=\"java-string\">&quot;&lt;script&gt;&amp;&quot;</span>;");
	}

	@Test
	void keepsKeywordsInStringsAndQuotesInCommentsApart() {
		assertThat(JavaHighlighter.highlight("\"if \\\" else\" // don't"))
			.isEqualTo("<span class=\"java-string\">&quot;if \\&quot; else&quot;</span> "
					+ "<span class=\"java-comment\">// don&#39;t</span>");
	}

	@Test
	void takesATextBlockAsOneString() {
		String block = "\"\"\"\n\tnew \"x\"\n\t\"\"\"";
		assertThat(JavaHighlighter.highlight(block)).startsWith("<span class=\"java-string\">")
			.endsWith("</span>")
			.doesNotContain("java-keyword");
	}

}
