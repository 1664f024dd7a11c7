package dev.jitney.sample.layout;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/** Marks up Java source as HTML. It knows tokens, not grammar. */
final class JavaHighlighter {

	private static final Pattern TOKEN = Pattern.compile("""
			(?<comment>//[^\\n]*|/\\*[\\s\\S]*?\\*/)\
			|(?<string>\"""[\\s\\S]*?\"""|"(?:\\\\.|[^"\\\\\\n])*"|'(?:\\\\.|[^'\\\\\\n])+')\
			|(?<annotation>@[A-Za-z]\\w*)\
			|(?<number>\\b\\d[\\d_]*(?:\\.\\d+)?[LlFfDd]?\\b)\
			|(?<keyword>\\b(?:abstract|boolean|break|case|catch|class|default|do|double|else|enum|extends|final|finally\
			|float|for|if|implements|import|instanceof|int|interface|long|new|null|package|private|protected|public\
			|record|return|static|super|switch|this|throw|throws|true|false|try|var|void|while)\\b)\
			|(?<type>\\b[A-Z]\\w*)""");

	private static final String[] KINDS = { "comment", "string", "annotation", "number", "keyword", "type" };

	private JavaHighlighter() {
	}

	/**
	 * Returns the source as HTML: escaped, with a {@code span} around each token that has
	 * a colour.
	 */
	static String highlight(String source) {
		StringBuilder html = new StringBuilder();
		Matcher matcher = TOKEN.matcher(source);
		int end = 0;
		while (matcher.find()) {
			html.append(escape(source.substring(end, matcher.start())));
			html.append("<span class=\"").append(kind(matcher)).append("\">");
			html.append(escape(matcher.group())).append("</span>");
			end = matcher.end();
		}
		return html.append(escape(source.substring(end))).toString();
	}

	private static String kind(Matcher matcher) {
		MatchResult token = matcher.toMatchResult();
		for (int group = 1; group <= token.groupCount(); group++) {
			if (token.group(group) != null) {
				return "java-" + KINDS[group - 1];
			}
		}
		throw new IllegalStateException("A token without a kind: " + token.group());
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
