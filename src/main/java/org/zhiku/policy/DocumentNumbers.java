package org.zhiku.policy;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhiku.ontology.DocumentNumber;

/** Document numbers as clients write them. */
final class DocumentNumbers {

	private static final Pattern ANY_BRACKETS = Pattern
		.compile("(\\D{1,20}?)[〔\\[(【{<〈《]?(\\d{4})[〕\\])】}>〉》-]{0,2}第?(\\d{1,5})号?");

	private DocumentNumbers() {
	}

	/** The normal spelling; a text that is no document number is returned as it is. */
	static String normal(String written) {
		String compact = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
		Matcher matcher = ANY_BRACKETS.matcher(compact);
		if (!matcher.matches()) {
			return written;
		}
		String normal = matcher.group(1) + "〔" + matcher.group(2) + "〕" + Integer.parseInt(matcher.group(3)) + "号";
		return DocumentNumber.parse(normal).map(DocumentNumber::toString).orElse(written);
	}

}
