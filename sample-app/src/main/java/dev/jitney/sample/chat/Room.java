package dev.jitney.sample.chat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.state.Scope;
import dev.jitney.state.State;

/** A chat room: there is one per name, and everybody who looks at it shares it. */
@State(scope = Scope.KEYED)
class Room {

	private static final int CAPACITY = 100;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

	private final Clock clock;

	private List<ChatMessage> messages = new ArrayList<>();

	private long lastNumber;

	Room(Clock clock) {
		this.clock = clock;
	}

	List<ChatMessage> messages() {
		return this.messages;
	}

	boolean isEmpty() {
		return this.messages.isEmpty();
	}

	String time(ChatMessage message) {
		return TIME.format(message.at());
	}

	String voices() {
		long authors = this.messages.stream().map(ChatMessage::author).distinct().count();
		return (authors == 1) ? "1 voice" : authors + " voices";
	}

	void post(String author, String text) {
		if (text.isBlank()) {
			return;
		}
		this.messages.add(new ChatMessage(++this.lastNumber, author, text.strip(), this.clock.instant()));
		if (this.messages.size() > CAPACITY) {
			this.messages.remove(0);
		}
	}

}
