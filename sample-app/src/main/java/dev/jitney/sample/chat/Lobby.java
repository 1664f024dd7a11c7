package dev.jitney.sample.chat;

import java.util.Locale;

import dev.jitney.event.Event;
import dev.jitney.event.ToastKind;
import dev.jitney.state.State;

/** Who sits at one tab. */
@State
class Lobby {

	private String name = "Guest";

	String name() {
		return this.name;
	}

	boolean isMine(ChatMessage message) {
		return message.author().equals(this.name);
	}

	void setName(String name) {
		this.name = name.isBlank() ? "Guest" : name.strip();
	}

	Event enter(RoomChoice choice) {
		String room = choice.room().strip().toLowerCase(Locale.ROOT);
		if (!room.matches("[a-z0-9-]{1,30}")) {
			return Event.toast("A room is named with letters, digits and hyphens", ToastKind.WARNING);
		}
		return Event.redirect("/chat/" + room);
	}

}
