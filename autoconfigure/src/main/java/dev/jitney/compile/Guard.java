package dev.jitney.compile;

import java.util.List;

import dev.jitney.html.Row;
import dev.jitney.html.RowValue;
import dev.jitney.html.Value;

/** Something that encloses a handler's place in a page. */
public sealed interface Guard {

	/** A row; takes the next row key that the browser sent. */
	record InEach(Value<?> items, RowValue<?> key, Row<?> row) implements Guard {

	}

	/** A branch of a condition. */
	record InBranch(Value<Boolean> condition, boolean taken) implements Guard {

	}

	/** A case; {@code index} is -1 for the otherwise branch. */
	record InCase(Value<?> subject, List<Object> constants, int index) implements Guard {

	}

	/** A bound state instance. */
	record InWith(String stateType, Value<?> key) implements Guard {

	}

	/**
	 * A control, or a fieldset around it, that is switched off while the value is true.
	 */
	record UnlessDisabled(Value<Boolean> disabled) implements Guard {

	}

	/** A memo that takes a row: its parameter stands for the caller's row. */
	record InMemo(Row<?> parameter, Row<?> row) implements Guard {

	}

}
