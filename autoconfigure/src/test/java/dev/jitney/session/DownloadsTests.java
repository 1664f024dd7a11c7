package dev.jitney.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.Event;
import dev.jitney.event.TabId;
import dev.jitney.event.upload.UploadLimits;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser leaves lying is bounded, in time and in number. */
class DownloadsTests {

	private final SecureRandom random = new SecureRandom();

	private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();

	private final Downloads downloads = new Downloads(new TransferSettings(UploadLimits.DEFAULT, Duration.ofSeconds(30),
			Duration.ofMinutes(10), 4, null, Duration.ofMinutes(1), this.timer), this.random);

	@Test
	void oldestOfTooManyOffersOfASessionMakesRoomAndThoseOfOthersStay() {
		String other = offer("other");
		List<String> tokens = IntStream.rangeClosed(0, Downloads.MAX_PER_SESSION)
			.mapToObj((i) -> offer("own"))
			.toList();
		assertThat(this.downloads.size()).isEqualTo(Downloads.MAX_PER_SESSION + 1);
		assertThat(this.downloads.claim(tokens.get(0), "own", null)).isEmpty();
		assertThat(this.downloads.claim(tokens.get(1), "own", null)).isPresent();
		assertThat(this.downloads.claim(other, "other", null)).isPresent();
	}

	@Test
	void offersThatWereFetchedTakeNoRoom() {
		String first = offer("own");
		for (int i = 0; i < 3 * Downloads.MAX_PER_SESSION; i++) {
			assertThat(this.downloads.claim(offer("own"), "own", null)).isPresent();
		}
		assertThat(this.downloads.claim(first, "own", null)).isPresent();
	}

	@Test
	void offersExpire() {
		String token = offer("own");
		this.timer.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(this.downloads.claim(token, "own", null)).isEmpty();
		assertThat(this.downloads.size()).isZero();
	}

	private String offer(String session) {
		TabIdentity identity = new TabIdentity(TabId.random(this.random), session, SessionFixture.visitor());
		ClientEvent event = (ClientEvent) this.downloads.linked(identity, Event.download("a.txt", MediaType.TEXT_PLAIN,
				(output) -> output.write("a".getBytes(StandardCharsets.UTF_8))));
		String text = event.toString();
		int start = text.indexOf(Downloads.PATH) + Downloads.PATH.length();
		return text.substring(start, start + 22);
	}

}
