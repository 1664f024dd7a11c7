package dev.jitney.reload.literal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An edit of one source that differs in literals only: finds which constants of its
 * classes are concerned. A constant that is on the lines of a statement is only taken for
 * a literal if there are as many of its value as there are such literals, so that no
 * other can be among them. Used once.
 */
final class LiteralEdit {

	/** More bytes than a class file can have for one text. */
	private static final int LONGEST = 65_535 / 3;

	private final List<Place> places;

	private final List<Literal> before;

	private final List<Literal> after;

	private final List<ConstantSite> sites;

	private final Map<ConstantSite, Object> replacements = new HashMap<>();

	/**
	 * @param sites the constants of the classes that were made from the source
	 */
	LiteralEdit(List<Place> places, List<Literal> before, List<Literal> after, List<ConstantSite> sites) {
		this.places = places;
		this.before = before;
		this.after = after;
		this.sites = sites;
	}

	/** Returns what is to be in place of which constants. */
	Map<ConstantSite, Object> replacements() throws UnprovenException {
		for (Place place : this.places) {
			if (place.isOther(this.before, this.after)) {
				replace(place);
			}
		}
		return this.replacements;
	}

	private void replace(Place place) throws UnprovenException {
		Object value = (place.form() != Place.Form.UNKNOWN) ? place.value(this.before) : null;
		if (value == null) {
			throw new UnprovenException("a literal in line " + place.first() + " may be in what the compiler computed");
		}
		Object key = ConstantSite.key(value);
		List<Place> alike = alike(place, key);
		int first = alike.stream().mapToInt(Place::first).min().orElseThrow();
		int last = alike.stream().mapToInt(Place::last).max().orElseThrow();
		boolean recipe = place.form() == Place.Form.CONCATENATION;
		List<ConstantSite> found = this.sites.stream()
			.filter((site) -> site.recipe() == recipe && site.isWithin(first, last)
					&& ConstantSite.key(site.value()).equals(key)
					&& alike.stream().anyMatch((other) -> site.isPossible(value(other))))
			.toList();
		assign(alike, found);
	}

	/**
	 * Returns all places of a value in the lines of a statement, and in those of the
	 * statements that share lines with these, and so on.
	 */
	private List<Place> alike(Place place, Object key) throws UnprovenException {
		int first = place.first();
		int last = place.last();
		List<Place> alike = List.of();
		List<Place> more = List.of(place);
		while (more.size() > alike.size()) {
			alike = more;
			first = alike.stream().mapToInt(Place::first).min().orElse(first);
			last = alike.stream().mapToInt(Place::last).max().orElse(last);
			more = new ArrayList<>();
			for (Place candidate : this.places) {
				if (candidate.overlaps(first, last) && isAlike(candidate, place.form(), key)) {
					more.add(candidate);
				}
			}
		}
		return more;
	}

	private boolean isAlike(Place candidate, Place.Form form, Object key) throws UnprovenException {
		Object value = candidate.value(this.before);
		boolean same = value != null && ConstantSite.key(value).equals(key);
		if (same && candidate.form() == Place.Form.UNKNOWN) {
			throw new UnprovenException(
					"a literal like that in line " + candidate.first() + " may be in what the compiler computed");
		}
		return same && candidate.form() == form;
	}

	private void assign(List<Place> alike, List<ConstantSite> found) throws UnprovenException {
		List<Object> values = new ArrayList<>();
		for (Place place : alike) {
			values.add(next(place));
		}
		boolean initializer = alike.stream().allMatch((place) -> place.traits().initializer());
		Map<List<Object>, List<ConstantSite>> methods = found.stream()
			.collect(Collectors.groupingBy((site) -> List.of(site.className(), site.method())));
		boolean repeated = initializer && found.stream().allMatch(ConstantSite::constructor) && !methods.isEmpty();
		if (!repeated && found.size() != alike.size()) {
			throw new UnprovenException("the literal in line " + alike.get(0).first() + " has " + found.size()
					+ " constants like it and not " + alike.size());
		}
		boolean uniform = values.stream().distinct().count() == 1;
		if (!uniform && (!isOrdered(alike) || (!repeated && methods.size() > 1))) {
			throw new UnprovenException("literals in line " + alike.get(0).first() + " are in no known order");
		}
		for (List<ConstantSite> method : repeated ? methods.values() : List.of(found)) {
			assign(alike, values, method);
		}
	}

	private void assign(List<Place> alike, List<Object> values, List<ConstantSite> found) throws UnprovenException {
		if (found.size() != alike.size()) {
			throw new UnprovenException("constructors have not each the literal in line " + alike.get(0).first());
		}
		for (int i = 0; i < found.size(); i++) {
			ConstantSite site = found.get(i);
			Object value = site.converted(values.get(i));
			if (!ConstantSite.key(site.converted(value(alike.get(i)))).equals(ConstantSite.key(site.value()))) {
				throw new UnprovenException("the constant in line " + site.line() + " has another type");
			}
			this.replacements.put(site, value);
		}
	}

	private Object value(Place place) {
		return Objects.requireNonNull(place.value(this.before));
	}

	private Object next(Place place) throws UnprovenException {
		Object value = place.value(this.after);
		if (value == null || (value instanceof String text && text.length() > LONGEST)) {
			throw new UnprovenException("a literal in line " + place.first() + " is not understood");
		}
		boolean other = place.isOther(this.before, this.after);
		if (other && place.traits().compared() && (isZero(value) || isZero(value(place)))) {
			throw new UnprovenException("comparing with zero in line " + place.first() + " is compiled another way");
		}
		return value;
	}

	private static boolean isZero(@Nullable Object value) {
		return value != null && (ConstantSite.key(value).equals(0.0) || ConstantSite.key(value).equals(-0.0));
	}

	/** Code comes in the order of the source within one method and for what is pushed. */
	private static boolean isOrdered(List<Place> alike) {
		return alike.stream()
			.allMatch((place) -> place.form() == Place.Form.CONSTANT && place.traits().ordered()
					&& place.body() == alike.get(0).body())
				&& alike.stream().sorted(Comparator.comparingInt(LiteralEdit::start)).toList().equals(alike);
	}

	private static int start(Place place) {
		return place.parts().get(0).literal();
	}

}
