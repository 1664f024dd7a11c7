package dev.jitney.state.disk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.Scope;
import dev.jitney.state.record.RecordCodec;
import dev.jitney.state.record.RecordFormatException;

/**
 * What one file holds: magic number, checksum, then owner, time to live and record.
 *
 * @param millisToLive how long the record lives after its last use, which is when the
 * file was last modified
 */
record RecordFile(OwnerId owner, long millisToLive, OwnerRecord record) {

	private static final int MAGIC = 0x4A54_4E59;

	private static final int HEADER = 2 * Integer.BYTES;

	/** Returns the name of an owner's file: keys may be long and hold any character. */
	static String name(OwnerId owner) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest(owner.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	ByteBuffer encode() {
		byte[] scope = this.owner.scope().name().getBytes(StandardCharsets.UTF_8);
		byte[] key = this.owner.key().getBytes(StandardCharsets.UTF_8);
		byte[] content = RecordCodec.encode(this.record);
		ByteBuffer buffer = ByteBuffer
			.allocate(HEADER + 2 * Integer.BYTES + scope.length + key.length + Long.BYTES + content.length);
		buffer.putInt(MAGIC).putInt(0);
		buffer.putInt(scope.length).put(scope).putInt(key.length).put(key);
		buffer.putLong(this.millisToLive).put(content).flip();
		return buffer.putInt(Integer.BYTES, checksum(buffer));
	}

	/** Whether this is how the files of Jitney begin. */
	static boolean isBeginning(byte[] bytes) {
		return bytes.length >= Integer.BYTES && ByteBuffer.wrap(bytes).getInt() == MAGIC;
	}

	static RecordFile decode(byte[] bytes) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		if (bytes.length < HEADER || buffer.getInt() != MAGIC) {
			throw new RecordFormatException("It is not a record of Jitney");
		}
		if (buffer.getInt() != checksum(buffer)) {
			throw new RecordFormatException("Its checksum is wrong");
		}
		try {
			OwnerId owner = new OwnerId(Scope.valueOf(text(buffer)), text(buffer));
			long millisToLive = buffer.getLong();
			byte[] content = new byte[buffer.remaining()];
			buffer.get(content);
			return new RecordFile(owner, millisToLive, RecordCodec.decode(content));
		}
		catch (IllegalArgumentException | java.nio.BufferUnderflowException ex) {
			throw new RecordFormatException("It does not name its owner", ex);
		}
	}

	private static String text(ByteBuffer buffer) {
		int length = buffer.getInt();
		if (length < 0 || length > buffer.remaining()) {
			throw new IllegalArgumentException("Length " + length);
		}
		byte[] text = new byte[length];
		buffer.get(text);
		return new String(text, StandardCharsets.UTF_8);
	}

	private static int checksum(ByteBuffer buffer) {
		CRC32C checksum = new CRC32C();
		checksum.update(buffer.duplicate().position(HEADER));
		return (int) checksum.getValue();
	}

}
