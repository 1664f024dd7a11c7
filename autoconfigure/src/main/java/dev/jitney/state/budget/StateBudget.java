package dev.jitney.state.budget;

import org.springframework.util.unit.DataSize;

/**
 * How much states may take, as they are stored; zero for no limit.
 *
 * @param tab for all states of one tab
 * @param total for all states of a process
 */
public record StateBudget(Limits tab, Limits total) {

	/** No limits. */
	public static final StateBudget NONE = new StateBudget(Limits.NONE, Limits.NONE);

	/** Where the properties are that set it. */
	static final String PROPERTY = "jitney.state.budget.";

	/**
	 * Two limits for one thing.
	 *
	 * @param soft beyond it there is a warning
	 * @param hard beyond it nothing more is stored
	 */
	public record Limits(DataSize soft, DataSize hard) {

		/** Neither of them. */
		public static final Limits NONE = new Limits(DataSize.ofBytes(0), DataSize.ofBytes(0));

		boolean isOverHard(long bytes) {
			return isOver(this.hard, bytes);
		}

		boolean isOverSoft(long bytes) {
			return isOver(this.soft, bytes);
		}

		private static boolean isOver(DataSize limit, long bytes) {
			return limit.toBytes() > 0 && bytes > limit.toBytes();
		}

	}

}
