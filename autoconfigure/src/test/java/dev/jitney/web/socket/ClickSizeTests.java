package dev.jitney.web.socket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.view.Delta;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the thousandth click on a counter costs on the wire. */
class ClickSizeTests {

	private static final int BUDGET = 60;

	/** Of a short websocket frame; a client's is masked. */
	private static final int HEADER = 2;

	private static final int MASK = 4;

	@Test
	void clickIsSmall() {
		byte[] click = "{\"s\":1000,\"h\":\"haVZa9Bv\"}".getBytes(StandardCharsets.UTF_8);
		assertThat(new FrameReader(32, 1024).read(click))
			.isEqualTo(new ClientFrame.Call(1000, "haVZa9Bv", List.of(), null, -1));
		assertThat(HEADER + MASK + click.length).isEqualTo(31).isLessThanOrEqualTo(BUDGET);
	}

	@Test
	void answerIsSmall() {
		byte[] answer = new FrameWriter().write(new ServerFrame.Update(null, 1000, 1000,
				new Delta(Map.of("Counter.count", "1000"), List.of()), null, List.of(), List.of()));
		assertThat(answer).asString().isEqualTo("{\"n\":1000,\"s\":1000,\"d\":{\"Counter.count\":\"1000\"}}");
		assertThat(HEADER + answer.length).isEqualTo(50).isLessThanOrEqualTo(BUDGET);
	}

}
