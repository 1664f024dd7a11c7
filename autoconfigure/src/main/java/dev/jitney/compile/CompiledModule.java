package dev.jitney.compile;

/**
 * An ES module.
 *
 * @param name file name with the hash in it: {@code todos.3fa9c2d1.js}
 * @param hash content hash
 * @param text the module's source
 */
public record CompiledModule(String name, String hash, String text) {

}
