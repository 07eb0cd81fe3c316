package org.zhiku.ontology;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The global id of a node: {@code kind-prefix _ key}, URL-safe and the same on every
 * machine, since the key is derived from what identifies the node and from nothing else.
 *
 * @param value such as {@code pol_4c9kq2m1x7tz0a8e}
 */
public record NodeId(String value) {

	private static final Pattern FORM = Pattern
		.compile("(pol|sec|tsk|tgt|dep|ins|reg|dia|rul|sav)_[0-9a-z]{1,64}(_[0-9]{5,9})?");

	/** Crockford's base 32: no letter that is mistaken for a digit. */
	private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

	private static final int KEY_LENGTH = 16;

	public NodeId {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("'" + value + "' is not a node id");
		}
	}

	/** Whether the text has the form of an id; it says nothing of its existence. */
	public static boolean isValid(String value) {
		return FORM.matcher(value).matches();
	}

	/**
	 * The id of the node of this kind that the identity names, 80 bits of SHA-256.
	 * @param identity what makes the node this node and no other, such as a department's
	 * canonical name
	 */
	public static NodeId of(NodeKind kind, String identity) {
		byte[] digest = Sha256.of(identity).bytes();
		StringBuilder key = new StringBuilder(kind.prefix()).append('_');
		long bits = 0;
		int held = 0;
		for (int i = 0; key.length() < KEY_LENGTH + kind.prefix().length() + 1; i++) {
			bits = (bits << 8) | (digest[i] & 0xff);
			for (held += 8; held >= 5; held -= 5) {
				key.append(ALPHABET.charAt((int) (bits >> (held - 5)) & 31));
			}
		}
		return new NodeId(key.toString());
	}

	/**
	 * The id of the n-th node of a kind inside this policy. The ordinal has a fixed
	 * width, so that ids sort as the parts stand in the text.
	 */
	public NodeId part(NodeKind kind, int ordinal) {
		return new NodeId(kind.prefix() + this.value.substring(this.value.indexOf('_'))
				+ String.format(Locale.ROOT, "_%05d", ordinal));
	}

	/** The policy of which the node is a part, as {@link #part} made it. */
	public NodeId policy() {
		int ordinal = this.value.lastIndexOf('_');
		int key = this.value.indexOf('_');
		if (ordinal == key) {
			throw new IllegalStateException(this.value + " is no part of a policy");
		}
		return new NodeId(NodeKind.POLICY.prefix() + this.value.substring(key, ordinal));
	}

	public NodeKind kind() {
		for (NodeKind kind : NodeKind.values()) {
			if (this.value.startsWith(kind.prefix()) && this.value.charAt(kind.prefix().length()) == '_') {
				return kind;
			}
		}
		throw new IllegalStateException("No kind has the prefix of " + this.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
