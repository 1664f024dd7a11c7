package dev.jitney.test.dom;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** Finds what a test may have meant. */
public final class Candidates {

	private static final int MOST = 5;

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Candidates() {
	}

	/**
	 * Returns the elements that have most of a wish's words in their start tag or text,
	 * one a line; of all elements if none has any.
	 */
	public static String closest(String wish, Collection<Element> elements) {
		Set<String> words = words(wish);
		List<Element> best = elements.stream()
			.sorted(Comparator.comparingInt((Element element) -> -score(element, words)))
			.limit(MOST)
			.toList();
		if (best.isEmpty()) {
			return "there is none";
		}
		return String.join("\n  ", best.stream().map(ElementText::of).distinct().toList());
	}

	private static int score(Element element, Set<String> words) {
		Set<String> own = words(element.normalName() + " " + element.attributes() + " " + element.ownText());
		int exact = (int) words.stream().filter(own::contains).count();
		int partly = (int) words.stream()
			.filter((word) -> own.stream().anyMatch((each) -> isClose(word, each)))
			.count();
		return 2 * exact + partly;
	}

	private static boolean isClose(String word, String other) {
		return word.length() > 2 && other.length() > 2 && (other.contains(word) || word.contains(other));
	}

	private static Set<String> words(String text) {
		Set<String> words = new HashSet<>(Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
		words.remove("");
		return words;
	}

}
