package dev.jitney.web.policy;

/**
 * What a client has to keep to at a websocket.
 *
 * @param origins where it may be opened
 * @param hellos how long it may say nothing
 * @param rates how many frames it may send
 * @param frameSizes how long they may be
 * @param refusals told of what is refused
 */
public record SocketPolicies(OriginPolicy origins, HelloPolicy hellos, EventRatePolicy rates,
		FrameSizePolicy frameSizes, RefusalListener refusals) {

}
