package org.zhiku.ontology;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What makes two spellings of a title the same title. 标题 */
public final class PolicyTitle {

	private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\"']+");

	private PolicyTitle() {
	}

	/**
	 * The form in which titles are compared: what two people would read out alike,
	 * whatever width, spaces, quotes and brackets they type. Null where nothing is left.
	 */
	public static @Nullable String key(@Nullable String title) {
		if (title == null) {
			return null;
		}
		String normal = Normalizer.normalize(title, Normalizer.Form.NFKC);
		String key = IGNORED.matcher(normal).replaceAll("").toLowerCase(Locale.ROOT);
		return key.isEmpty() ? null : key;
	}

}
