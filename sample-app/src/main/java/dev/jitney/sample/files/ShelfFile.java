package dev.jitney.sample.files;

/** A file on the shelf. The id names it in the storage; the name is only shown. */
record ShelfFile(String id, String name, String type, long size) {

	String sizeText() {
		return (this.size < 1000) ? this.size + " bytes" : (this.size / 1000) + " kB";
	}

}
