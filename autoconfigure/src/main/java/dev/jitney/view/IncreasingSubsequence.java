package dev.jitney.view;

/**
 * The longest increasing subsequence, found in O(n log n) as in M. L. Fredman, "On
 * computing the length of longest increasing subsequences", Discrete Mathematics 11
 * (1975), 29–35; a link from each element to its predecessor makes the sequence itself.
 */
final class IncreasingSubsequence {

	private IncreasingSubsequence() {
	}

	/**
	 * Returns which numbers belong to it. Negative numbers never do; the others differ.
	 */
	static boolean[] of(int[] numbers) {
		int[] ends = new int[numbers.length];
		int[] predecessors = new int[numbers.length];
		int length = 0;
		for (int i = 0; i < numbers.length; i++) {
			if (numbers[i] >= 0) {
				int place = place(numbers, ends, length, numbers[i]);
				predecessors[i] = (place > 0) ? ends[place - 1] : -1;
				ends[place] = i;
				length = Math.max(length, place + 1);
			}
		}
		boolean[] members = new boolean[numbers.length];
		for (int i = (length > 0) ? ends[length - 1] : -1; i >= 0; i = predecessors[i]) {
			members[i] = true;
		}
		return members;
	}

	/**
	 * Returns the length of the longest sequence found so far that {@code number} can
	 * continue.
	 */
	private static int place(int[] numbers, int[] ends, int length, int number) {
		if (length == 0 || numbers[ends[length - 1]] < number) {
			return length;
		}
		int low = 0;
		int high = length - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (numbers[ends[middle]] < number) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
