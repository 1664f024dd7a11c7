package dev.jitney.sample.ticker;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import dev.jitney.session.Jitney;
import dev.jitney.state.StateToken;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes a headline every second, whether or not anybody looks. */
@Component
class Newsroom {

	private final Jitney jitney;

	private final Clock clock;

	Newsroom(Jitney jitney, Clock clock) {
		this.jitney = jitney;
		this.clock = clock;
	}

	@Scheduled(fixedRate = 1000)
	void publish() {
		String time = LocalTime.now(this.clock).truncatedTo(ChronoUnit.SECONDS).toString();
		this.jitney.update(StateToken.application(Headlines.class), (headlines) -> headlines.publish(time));
	}

}
