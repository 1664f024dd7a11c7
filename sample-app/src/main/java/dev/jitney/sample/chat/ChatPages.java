package dev.jitney.sample.chat;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.html.Row;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.documentTitle;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.h2;
import static dev.jitney.html.Html.header;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.label;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.ol;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.pathKey;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.strong;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.when;
import static dev.jitney.html.Html.with;

@Pages(layout = Frame.class)
class ChatPages {

	@Page(path = "/chat", title = "Chat – Jitney")
	static Component lobby() {
		Element room = input().name("room").maxlength(30).required();
		return DemoPage.of(Demo.CHAT, p("Choose a room, and open it in a second tab or on another device."),
				ul(door("harbour"), door("market"), door("old-town")).cls("rooms"),
				form(label(text("Another room"), room), button("Enter")).cls("inline").onSubmit(Lobby::enter));
	}

	@Page(path = "/chat/{room:[a-z0-9-]{1,30}}")
	static Component room() {
		return DemoPage.of(Demo.CHAT, documentTitle(pathKey("room")),
				with(Room.class, pathKey("room"), heading(), conversation()), message(), name(),
				p(a("All rooms").href("/chat")));
	}

	private static Element door(String room) {
		return li(a(room).href("/chat/" + room));
	}

	private static Element heading() {
		return header(h2(text("Room "), text(pathKey("room"))), span(text(Room::voices)).cls("voices"))
			.cls("room-head");
	}

	private static Element conversation() {
		Element nothing = p("Nobody has said anything yet.").cls("empty");
		Element messages = ol(each(Room::messages, ChatMessage::number, ChatPages::said)).cls("messages");
		return div(when(Room::isEmpty, nothing).otherwise(messages)).cls("conversation")
			.role("log")
			.tabindex(0)
			.aria("label", "Conversation");
	}

	private static Element said(Row<ChatMessage> message) {
		return li(strong(message.text(ChatMessage::author)), span(message.text(ChatMessage::text)).cls("said"),
				span(message.text(Room::time)).cls("time"))
			.cls("mine", message.is(Lobby::isMine));
	}

	private static Element message() {
		Element message = input().id("message")
			.placeholder("Say something")
			.aria("label", "Message")
			.autocomplete("off")
			.autofocus()
			.bind(Lobby::draft, Lobby::setDraft);
		return form(message, button("Send")).cls("inline").onSubmit(Lobby::send, pathKey("room")).reset();
	}

	private static Element name() {
		Element name = input().id("name").maxlength(20).bind(Lobby::name, Lobby::setName);
		return label(text("Your name"), name).cls("name");
	}

}
