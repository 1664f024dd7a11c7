package dev.jitney.html;

/**
 * Uploads: what runs with the files, what shows how far they are, and what stops them.
 *
 * <pre class="code">
 * input().type("file").id("photos").accept("image/*").multiple().onUpload(Album::add),
 * progress().showsUpload("photos"),
 * button("Cancel").cancelsUpload("photos")
 * </pre>
 *
 * @since 0.1
 */
@SuppressWarnings("overloads")
public sealed interface UploadTriggers extends Capability permits Element {

	/**
	 * Runs a handler with files: on an {@code <input type="file">} as soon as they are
	 * chosen, on a form when it is submitted, with those of all its file inputs. The
	 * handler takes an {@code UploadedFile}, a {@code List<UploadedFile>} or, to read
	 * them while they arrive, a {@code Flux<UploadPart>}, after bound arguments and
	 * before an {@code EventContext}.
	 */
	default <S, P> Element onUpload(Handler.Action1<S, P> handler) {
		return with(Trigger.of(Trigger.UPLOAD, handler));
	}

	default <S, P, R> Element onUpload(Handler.Function1<S, P, R> handler) {
		return with(Trigger.of(Trigger.UPLOAD, handler));
	}

	default <S, P, C> Element onUpload(Handler.Action2<S, P, C> handler) {
		return with(Trigger.of(Trigger.UPLOAD, handler));
	}

	default <S, P, C, R> Element onUpload(Handler.Function2<S, P, C, R> handler) {
		return with(Trigger.of(Trigger.UPLOAD, handler));
	}

	default <S, A, P> Element onUpload(Handler.Action2<S, A, P> handler, Value<? extends A> argument) {
		return with(Trigger.of(Trigger.UPLOAD, handler, argument));
	}

	default <S, A, P, R> Element onUpload(Handler.Function2<S, A, P, R> handler, Value<? extends A> argument) {
		return with(Trigger.of(Trigger.UPLOAD, handler, argument));
	}

	default <S, A, P> Element onUpload(Handler.Action2<S, A, P> handler, A argument) {
		return with(Trigger.of(Trigger.UPLOAD, handler, new Constant<>(argument)));
	}

	default <S, A, P, R> Element onUpload(Handler.Function2<S, A, P, R> handler, A argument) {
		return with(Trigger.of(Trigger.UPLOAD, handler, new Constant<>(argument)));
	}

	default <S, A, P, C> Element onUpload(Handler.Action3<S, A, P, C> handler, Value<? extends A> argument) {
		return with(Trigger.of(Trigger.UPLOAD, handler, argument));
	}

	default <S, A, P, C, R> Element onUpload(Handler.Function3<S, A, P, C, R> handler, Value<? extends A> argument) {
		return with(Trigger.of(Trigger.UPLOAD, handler, argument));
	}

	default <S, A, P, C> Element onUpload(Handler.Action3<S, A, P, C> handler, A argument) {
		return with(Trigger.of(Trigger.UPLOAD, handler, new Constant<>(argument)));
	}

	default <S, A, P, C, R> Element onUpload(Handler.Function3<S, A, P, C, R> handler, A argument) {
		return with(Trigger.of(Trigger.UPLOAD, handler, new Constant<>(argument)));
	}

	default <S, A, B, P> Element onUpload(Handler.Action3<S, A, B, P> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of(Trigger.UPLOAD, handler, first, second));
	}

	default <S, A, B, P, R> Element onUpload(Handler.Function3<S, A, B, P, R> handler, Value<? extends A> first,
			Value<? extends B> second) {
		return with(Trigger.of(Trigger.UPLOAD, handler, first, second));
	}

	/**
	 * Lets a {@code <progress>} show how far the uploads of an input or form are. The
	 * browser moves it by itself; it is hidden while there is none.
	 * @param id that of the input or form
	 */
	default Element showsUpload(String id) {
		UploadMarkup.requireTag((Element) this, "progress", "showsUpload");
		return with(new Attribute.Static("data-jitney-progress", UploadMarkup.requireId(id)));
	}

	/**
	 * Lets a button stop the uploads of an input or form. It is hidden while there is
	 * none.
	 * @param id that of the input or form
	 */
	default Element cancelsUpload(String id) {
		UploadMarkup.requireTag((Element) this, "button", "cancelsUpload");
		return with(new Attribute.Static("data-jitney-cancel", UploadMarkup.requireId(id)));
	}

}
