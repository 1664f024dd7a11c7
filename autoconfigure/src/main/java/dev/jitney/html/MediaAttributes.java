package dev.jitney.html;

/**
 * Attributes of images, video, audio and frames.
 *
 * <p>
 * Static values are checked at once; computed ones are evaluated on the server, and null
 * removes the attribute. URLs that can run code are refused; a leading slash means the
 * application's base path.
 *
 * @since 0.1
 */
public sealed interface MediaAttributes extends Capability permits Element {

	/** Sets {@code src}: the resource shown. */
	default Element src(String value) {
		return with(new Attribute.Static("src", value));
	}

	default Element src(Value<?> value) {
		return with(new Attribute.Computed("src", value));
	}

	default <S> Element src(Getter<S, ?> value) {
		return with(new Attribute.Computed("src", StateValue.of(value)));
	}

	/** Sets {@code srcset}: images for several sizes or densities. */
	default Element srcset(String value) {
		return with(new Attribute.Static("srcset", value));
	}

	default Element srcset(Value<?> value) {
		return with(new Attribute.Computed("srcset", value));
	}

	default <S> Element srcset(Getter<S, ?> value) {
		return with(new Attribute.Computed("srcset", StateValue.of(value)));
	}

	/** Sets {@code sizes}: how wide the image is, for the choice from {@code srcset}. */
	default Element sizes(String value) {
		return with(new Attribute.Static("sizes", value));
	}

	default Element sizes(Value<?> value) {
		return with(new Attribute.Computed("sizes", value));
	}

	default <S> Element sizes(Getter<S, ?> value) {
		return with(new Attribute.Computed("sizes", StateValue.of(value)));
	}

	/** Sets {@code alt}: text that stands for the image. */
	default Element alt(String value) {
		return with(new Attribute.Static("alt", value));
	}

	default Element alt(Value<?> value) {
		return with(new Attribute.Computed("alt", value));
	}

	default <S> Element alt(Getter<S, ?> value) {
		return with(new Attribute.Computed("alt", StateValue.of(value)));
	}

	/** Sets {@code width}: width in CSS pixels. */
	default Element width(String value) {
		return with(new Attribute.Static("width", value));
	}

	default Element width(int value) {
		return with(new Attribute.Static("width", value));
	}

	default Element width(Value<?> value) {
		return with(new Attribute.Computed("width", value));
	}

	default <S> Element width(Getter<S, ?> value) {
		return with(new Attribute.Computed("width", StateValue.of(value)));
	}

	/** Sets {@code height}: height in CSS pixels. */
	default Element height(String value) {
		return with(new Attribute.Static("height", value));
	}

	default Element height(int value) {
		return with(new Attribute.Static("height", value));
	}

	default Element height(Value<?> value) {
		return with(new Attribute.Computed("height", value));
	}

	default <S> Element height(Getter<S, ?> value) {
		return with(new Attribute.Computed("height", StateValue.of(value)));
	}

	/** Sets {@code loading}: {@code lazy} to load when it comes near. */
	default Element loading(String value) {
		return with(new Attribute.Static("loading", value));
	}

	default Element loading(Value<?> value) {
		return with(new Attribute.Computed("loading", value));
	}

	default <S> Element loading(Getter<S, ?> value) {
		return with(new Attribute.Computed("loading", StateValue.of(value)));
	}

	/**
	 * Sets {@code decoding}: {@code async} to show the page before the image is decoded.
	 */
	default Element decoding(String value) {
		return with(new Attribute.Static("decoding", value));
	}

	default Element decoding(Value<?> value) {
		return with(new Attribute.Computed("decoding", value));
	}

	default <S> Element decoding(Getter<S, ?> value) {
		return with(new Attribute.Computed("decoding", StateValue.of(value)));
	}

	/** Sets {@code fetchpriority}: {@code high} or {@code low}. */
	default Element fetchpriority(String value) {
		return with(new Attribute.Static("fetchpriority", value));
	}

	default Element fetchpriority(Value<?> value) {
		return with(new Attribute.Computed("fetchpriority", value));
	}

	default <S> Element fetchpriority(Getter<S, ?> value) {
		return with(new Attribute.Computed("fetchpriority", StateValue.of(value)));
	}

	/**
	 * Sets {@code crossorigin}: how another origin is asked: {@code anonymous} or
	 * {@code use-credentials}.
	 */
	default Element crossorigin(String value) {
		return with(new Attribute.Static("crossorigin", value));
	}

	default Element crossorigin(Value<?> value) {
		return with(new Attribute.Computed("crossorigin", value));
	}

	default <S> Element crossorigin(Getter<S, ?> value) {
		return with(new Attribute.Computed("crossorigin", StateValue.of(value)));
	}

	/** Sets {@code controls}: shows the player's controls. */
	default Element controls() {
		return with(new Attribute.Static("controls", true));
	}

	default Element controls(boolean value) {
		return with(new Attribute.Static("controls", value));
	}

	default Element controls(Value<Boolean> value) {
		return with(new Attribute.Computed("controls", value));
	}

	default <S> Element controls(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("controls", StateValue.of(value)));
	}

	/** Sets {@code autoplay}: starts by itself. */
	default Element autoplay() {
		return with(new Attribute.Static("autoplay", true));
	}

	default Element autoplay(boolean value) {
		return with(new Attribute.Static("autoplay", value));
	}

	default Element autoplay(Value<Boolean> value) {
		return with(new Attribute.Computed("autoplay", value));
	}

	default <S> Element autoplay(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("autoplay", StateValue.of(value)));
	}

	/** Sets {@code loop}: starts again at the end. */
	default Element loop() {
		return with(new Attribute.Static("loop", true));
	}

	default Element loop(boolean value) {
		return with(new Attribute.Static("loop", value));
	}

	default Element loop(Value<Boolean> value) {
		return with(new Attribute.Computed("loop", value));
	}

	default <S> Element loop(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("loop", StateValue.of(value)));
	}

	/** Sets {@code muted}: silent at first. */
	default Element muted() {
		return with(new Attribute.Static("muted", true));
	}

	default Element muted(boolean value) {
		return with(new Attribute.Static("muted", value));
	}

	default Element muted(Value<Boolean> value) {
		return with(new Attribute.Computed("muted", value));
	}

	default <S> Element muted(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("muted", StateValue.of(value)));
	}

	/** Sets {@code playsinline}: plays in its place on small screens. */
	default Element playsinline() {
		return with(new Attribute.Static("playsinline", true));
	}

	default Element playsinline(boolean value) {
		return with(new Attribute.Static("playsinline", value));
	}

	default Element playsinline(Value<Boolean> value) {
		return with(new Attribute.Computed("playsinline", value));
	}

	default <S> Element playsinline(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("playsinline", StateValue.of(value)));
	}

	/** Sets {@code poster}: image shown before the video. */
	default Element poster(String value) {
		return with(new Attribute.Static("poster", value));
	}

	default Element poster(Value<?> value) {
		return with(new Attribute.Computed("poster", value));
	}

	default <S> Element poster(Getter<S, ?> value) {
		return with(new Attribute.Computed("poster", StateValue.of(value)));
	}

	/**
	 * Sets {@code preload}: what to load beforehand: {@code none}, {@code metadata} or
	 * {@code auto}.
	 */
	default Element preload(String value) {
		return with(new Attribute.Static("preload", value));
	}

	default Element preload(Value<?> value) {
		return with(new Attribute.Computed("preload", value));
	}

	default <S> Element preload(Getter<S, ?> value) {
		return with(new Attribute.Computed("preload", StateValue.of(value)));
	}

	/** Sets {@code media}: media query under which a source is used. */
	default Element media(String value) {
		return with(new Attribute.Static("media", value));
	}

	default Element media(Value<?> value) {
		return with(new Attribute.Computed("media", value));
	}

	default <S> Element media(Getter<S, ?> value) {
		return with(new Attribute.Computed("media", StateValue.of(value)));
	}

	/** Sets {@code kind}: kind of track, such as {@code "captions"}. */
	default Element kind(String value) {
		return with(new Attribute.Static("kind", value));
	}

	default Element kind(Value<?> value) {
		return with(new Attribute.Computed("kind", value));
	}

	default <S> Element kind(Getter<S, ?> value) {
		return with(new Attribute.Computed("kind", StateValue.of(value)));
	}

	/** Sets {@code srclang}: language of a track. */
	default Element srclang(String value) {
		return with(new Attribute.Static("srclang", value));
	}

	default Element srclang(Value<?> value) {
		return with(new Attribute.Computed("srclang", value));
	}

	default <S> Element srclang(Getter<S, ?> value) {
		return with(new Attribute.Computed("srclang", StateValue.of(value)));
	}

	/** Sets {@code default}: the track is on at first. */
	default Element defaultTrack() {
		return with(new Attribute.Static("default", true));
	}

	default Element defaultTrack(boolean value) {
		return with(new Attribute.Static("default", value));
	}

	default Element defaultTrack(Value<Boolean> value) {
		return with(new Attribute.Computed("default", value));
	}

	default <S> Element defaultTrack(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("default", StateValue.of(value)));
	}

	/** Sets {@code usemap}: name of the image map, after a {@code #}. */
	default Element usemap(String value) {
		return with(new Attribute.Static("usemap", value));
	}

	default Element usemap(Value<?> value) {
		return with(new Attribute.Computed("usemap", value));
	}

	default <S> Element usemap(Getter<S, ?> value) {
		return with(new Attribute.Computed("usemap", StateValue.of(value)));
	}

	/** Sets {@code ismap}: clicks on the image are sent to the server as coordinates. */
	default Element ismap() {
		return with(new Attribute.Static("ismap", true));
	}

	default Element ismap(boolean value) {
		return with(new Attribute.Static("ismap", value));
	}

	default Element ismap(Value<Boolean> value) {
		return with(new Attribute.Computed("ismap", value));
	}

	default <S> Element ismap(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("ismap", StateValue.of(value)));
	}

	/**
	 * Sets {@code shape}: shape of an area: {@code rect}, {@code circle}, {@code poly}.
	 */
	default Element shape(String value) {
		return with(new Attribute.Static("shape", value));
	}

	default Element shape(Value<?> value) {
		return with(new Attribute.Computed("shape", value));
	}

	default <S> Element shape(Getter<S, ?> value) {
		return with(new Attribute.Computed("shape", StateValue.of(value)));
	}

	/** Sets {@code coords}: corners of an area. */
	default Element coords(String value) {
		return with(new Attribute.Static("coords", value));
	}

	default Element coords(Value<?> value) {
		return with(new Attribute.Computed("coords", value));
	}

	default <S> Element coords(Getter<S, ?> value) {
		return with(new Attribute.Computed("coords", StateValue.of(value)));
	}

	/** Sets {@code allow}: what the frame may do, such as {@code "fullscreen"}. */
	default Element allow(String value) {
		return with(new Attribute.Static("allow", value));
	}

	default Element allow(Value<?> value) {
		return with(new Attribute.Computed("allow", value));
	}

	default <S> Element allow(Getter<S, ?> value) {
		return with(new Attribute.Computed("allow", StateValue.of(value)));
	}

	/** Sets {@code allowfullscreen}: the frame may fill the screen. */
	default Element allowfullscreen() {
		return with(new Attribute.Static("allowfullscreen", true));
	}

	default Element allowfullscreen(boolean value) {
		return with(new Attribute.Static("allowfullscreen", value));
	}

	default Element allowfullscreen(Value<Boolean> value) {
		return with(new Attribute.Computed("allowfullscreen", value));
	}

	default <S> Element allowfullscreen(Getter<S, Boolean> value) {
		return with(new Attribute.Computed("allowfullscreen", StateValue.of(value)));
	}

	/** Sets {@code sandbox}: what an untrusted frame may do. */
	default Element sandbox() {
		return with(new Attribute.Static("sandbox", true));
	}

	default Element sandbox(String value) {
		return with(new Attribute.Static("sandbox", value));
	}

	default Element sandbox(Value<?> value) {
		return with(new Attribute.Computed("sandbox", value));
	}

	default <S> Element sandbox(Getter<S, ?> value) {
		return with(new Attribute.Computed("sandbox", StateValue.of(value)));
	}

}
