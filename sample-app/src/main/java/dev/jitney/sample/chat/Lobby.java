package dev.jitney.sample.chat;

import java.util.Locale;

import dev.jitney.event.Event;
import dev.jitney.event.ToastKind;
import dev.jitney.state.Shared;
import dev.jitney.state.State;

/** Who sits at one tab, and what they are about to say. */
@State
class Lobby {

	private final Shared<Room> rooms;

	private String name = "Guest";

	private String draft = "";

	Lobby(Shared<Room> rooms) {
		this.rooms = rooms;
	}

	String name() {
		return this.name;
	}

	String draft() {
		return this.draft;
	}

	boolean isMine(ChatMessage message) {
		return message.author().equals(author());
	}

	void setName(String name) {
		this.name = name;
	}

	void setDraft(String draft) {
		this.draft = draft;
	}

	void send(String room) {
		this.rooms.at(room).update((messages) -> messages.post(author(), this.draft));
		this.draft = "";
	}

	Event enter(RoomChoice choice) {
		String room = choice.room().strip().toLowerCase(Locale.ROOT);
		if (!room.matches("[a-z0-9-]{1,30}")) {
			return Event.toast("A room is named with letters, digits and hyphens", ToastKind.WARNING);
		}
		return Event.redirect("/chat/" + room);
	}

	private String author() {
		return this.name.isBlank() ? "Guest" : this.name.strip();
	}

}
