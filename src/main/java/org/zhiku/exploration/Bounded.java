package org.zhiku.exploration;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.InvalidArgument;

/**
 * A number that a client may choose within limits.
 *
 * @param argument its name in the schema
 * @param usual what an absent one means
 * @param most the greatest that is allowed; the least is 1
 */
public record Bounded(String argument, int usual, int most) {

	/** The number given, if it is within the limits. */
	public int of(@Nullable Integer given) {
		int value = (given != null) ? given : this.usual;
		if (value < 1 || value > this.most) {
			throw new InvalidArgument(this.argument,
					"'" + this.argument + "' must be 1 to " + this.most + ", not " + value + ".");
		}
		return value;
	}

}
