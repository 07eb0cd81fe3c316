package org.zhiku.graph.bolt;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The form of a title by which a citation finds its policy: what two people would read
 * out alike, whatever width, spaces, quotes and brackets they type.
 */
final class TitleKey {

	private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\"']+");

	private TitleKey() {
	}

	static @Nullable String of(@Nullable String title) {
		if (title == null) {
			return null;
		}
		String normal = Normalizer.normalize(title, Normalizer.Form.NFKC);
		String key = IGNORED.matcher(normal).replaceAll("").toLowerCase(Locale.ROOT);
		return key.isEmpty() ? null : key;
	}

}
