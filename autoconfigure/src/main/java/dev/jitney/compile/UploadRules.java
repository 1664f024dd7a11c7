package dev.jitney.compile;

import dev.jitney.event.upload.FileTypes;
import dev.jitney.event.upload.UploadShape;

/**
 * What files a place of a page takes.
 *
 * @param shape in which form its handler takes them
 * @param several whether there may be more than one
 * @param types which of them
 */
public record UploadRules(UploadShape shape, boolean several, FileTypes types) {

}
