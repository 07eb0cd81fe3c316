package org.zhiku.ingest;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How much goes together.
 *
 * @param count at most so many
 * @param characters a batch ends with the one whose text reaches so many in sum
 */
record BatchSize(int count, int characters) {

	BatchSize {
		if (count < 1 || characters < 1) {
			throw new IllegalArgumentException("No batch has " + count + " texts or " + characters + " characters");
		}
	}

	/** Tells of one after the other whether its batch ends with it; for one sequence. */
	<T> Predicate<T> end(Function<T, String> text) {
		return new Predicate<>() {

			private int count;

			private long characters;

			@Override
			public boolean test(T one) {
				this.count++;
				this.characters += text.apply(one).length();
				boolean end = this.count >= BatchSize.this.count || this.characters >= BatchSize.this.characters;
				if (end) {
					this.count = 0;
					this.characters = 0;
				}
				return end;
			}

		};
	}

}
