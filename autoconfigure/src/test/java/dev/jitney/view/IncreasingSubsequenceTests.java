package dev.jitney.view;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IncreasingSubsequenceTests {

	@Test
	void leavesOutNegativeNumbersAndAsFewOthersAsPossible() {
		assertThat(IncreasingSubsequence.of(new int[] { 4, 0, -1, 2, 1, 3 })).containsExactly(false, true, false, false,
				true, true);
	}

	@Test
	void isAsLongAsTheLongestFoundByTryingAll() {
		for (long seed = 0; seed < 500; seed++) {
			int[] numbers = new Random(seed).ints(0, 1000).distinct().limit(seed % 12).toArray();
			boolean[] members = IncreasingSubsequence.of(numbers);
			assertThat(length(numbers, members)).as("seed " + seed).isEqualTo(longest(numbers));
		}
	}

	/** Returns how many members there are, or -1 if they do not increase. */
	private static int length(int[] numbers, boolean[] members) {
		int last = -1;
		int length = 0;
		for (int i = 0; i < numbers.length; i++) {
			if (members[i]) {
				if (numbers[i] <= last) {
					return -1;
				}
				last = numbers[i];
				length++;
			}
		}
		return length;
	}

	private static int longest(int[] numbers) {
		int[] best = new int[numbers.length];
		int longest = 0;
		for (int i = 0; i < numbers.length; i++) {
			best[i] = 1;
			for (int j = 0; j < i; j++) {
				best[i] = (numbers[j] < numbers[i]) ? Math.max(best[i], best[j] + 1) : best[i];
			}
			longest = Math.max(longest, best[i]);
		}
		return longest;
	}

}
