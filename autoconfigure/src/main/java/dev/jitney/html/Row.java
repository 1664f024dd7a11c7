package dev.jitney.html;

/**
 * A symbol for the row that an {@link Each} body shows; compared by identity. Methods
 * make values of it.
 */
public final class Row<R> {

	// text(Getter), text(RowGetter), get(Getter), get(RowGetter), is(Getter),
	// is(RowGetter),
	// each(Getter, key, body), each(RowGetter, key, body), when(...)/match(...) take the
	// Values that get/is return

}
