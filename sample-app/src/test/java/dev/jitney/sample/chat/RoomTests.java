package dev.jitney.sample.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RoomTests {

	private final Room room = new Room(Clock.fixed(Instant.parse("2026-11-21T08:05:30Z"), ZoneOffset.UTC));

	@Test
	void keepsMessagesInOrderWithAuthorAndTime() {
		this.room.post("Ada", " Hello ");
		this.room.post("Grace", "Hi");
		assertThat(this.room.messages()).extracting(ChatMessage::author, ChatMessage::text)
			.containsExactly(tuple("Ada", "Hello"), tuple("Grace", "Hi"));
		assertThat(this.room.time(this.room.messages().get(0))).isEqualTo("08:05");
	}

	@Test
	void ignoresBlankMessages() {
		this.room.post("Ada", "  ");
		assertThat(this.room.isEmpty()).isTrue();
	}

	@Test
	void countsWhoSpoke() {
		this.room.post("Ada", "One");
		assertThat(this.room.voices()).isEqualTo("1 voice");
		this.room.post("Grace", "Two");
		this.room.post("Ada", "Three");
		assertThat(this.room.voices()).isEqualTo("2 voices");
	}

	@Test
	void keepsOnlyTheLastHundred() {
		for (int number = 1; number <= 105; number++) {
			this.room.post("Ada", "Message " + number);
		}
		assertThat(this.room.messages()).hasSize(100).first().extracting(ChatMessage::text).isEqualTo("Message 6");
	}

}
