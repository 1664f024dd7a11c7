package dev.jitney.web.policy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FrameSizePolicyTests {

	private final List<String> refusals = new ArrayList<>();

	private final FrameSizePolicy policy = new FrameSizePolicy(DataSize.ofKilobytes(1),
			(reason, detail) -> this.refusals.add(reason + ": " + detail));

	@Test
	void allowsFrameUpToTheLimit() {
		assertThat(this.policy.maxBytes()).isEqualTo(1024);
		assertThat(this.policy.allows(1024)).isTrue();
		assertThat(this.refusals).isEmpty();
	}

	@Test
	void refusesLongerFrame() {
		assertThat(this.policy.allows(1025)).isFalse();
		assertThat(this.refusals).containsExactly("FRAME_SIZE: a frame of 1025 bytes is longer than 1024");
	}

	@Test
	void refusesLimitThatNoFrameMeets() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new FrameSizePolicy(DataSize.ofBytes(0), (reason, detail) -> {
			}))
			.withMessage("A frame must be at least 1 byte and at most 2 GB long");
	}

}
