package org.zhiku.search.lucene.passages;

/**
 * A vector in a byte a dimension: a quarter of the room, and hits change hardly. The
 * length is lost, and the cosine does not need it.
 */
final class VectorBytes {

	private VectorBytes() {
	}

	static byte[] of(float[] vector) {
		float largest = 0;
		for (float value : vector) {
			largest = Math.max(largest, Math.abs(value));
		}
		float scale = (largest > 0) ? Byte.MAX_VALUE / largest : 0;
		byte[] bytes = new byte[vector.length];
		for (int i = 0; i < vector.length; i++) {
			bytes[i] = (byte) Math.round(vector[i] * scale);
		}
		return bytes;
	}

}
