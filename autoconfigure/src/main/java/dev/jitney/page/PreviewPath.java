package dev.jitney.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where previews are: each is a page of its own below {@code /_jit/previews}. */
public final class PreviewPath {

	/** Path of the gallery. */
	public static final String GALLERY = "/_jit/previews";

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

	private static final Pattern LIVE = Pattern.compile(GALLERY + "/(" + NAME + ")/live");

	private PreviewPath() {
	}

	/** Returns the path at which a preview is live. */
	public static String live(String name) {
		return GALLERY + "/" + name + "/live";
	}

	/** Returns the preview's name if the page is one. */
	public static Optional<String> name(PageDefinition page) {
		Matcher matcher = LIVE.matcher(page.name());
		return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	static boolean isName(String name) {
		return NAME.matcher(name).matches();
	}

	/** Returns {@code Empty basket} for {@code emptyBasket}. */
	static String words(String method) {
		String spaced = method.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
	}

}
