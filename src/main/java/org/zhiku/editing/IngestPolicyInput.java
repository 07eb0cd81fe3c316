package org.zhiku.editing;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.InvalidArgument;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.editing.upload.FileNames;

/**
 * The schema's input of the same name: a policy, and what is known of it besides.
 */
record IngestPolicyInput(@Nullable String text, @Nullable String upload, @Nullable String fileName,
		@Nullable String sourceId, @Nullable String title, @Nullable String docNumber, @Nullable String issuer,
		@Nullable LocalDate date, @Nullable String url) {

	/** Tells what was sent from what lies in the folders of the corpus. */
	private static final String SENT = "sent/";

	private static final String UNNAMED = "text.txt";

	private static final int LONGEST = 500;

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	/** Refuses what nobody can mean; who binds arguments would hide why. */
	void check() {
		if ((this.text == null) == (this.upload == null)) {
			throw new InvalidArgument("input", "Exactly one of 'input.text' and 'input.upload' must be given.");
		}
		checkHint("sourceId", this.sourceId);
		checkHint("title", this.title);
		checkHint("docNumber", this.docNumber);
		checkHint("issuer", this.issuer);
		if (this.url != null && new Given(null, null, null, null, null, this.url).url() == null) {
			throw new InvalidArgument("input.url",
					"'input.url' must be an address that begins with http:// or https://.");
		}
	}

	/** The text as a document. */
	SourceDocument document(String given) {
		if (given.isBlank()) {
			throw new InvalidArgument("input.text", "'input.text' is empty.", "EMPTY");
		}
		int nul = given.indexOf('\0');
		if (nul >= 0) {
			throw new InvalidArgument("input.text", "'input.text' has a NUL character at offset " + nul + ".",
					"BINARY");
		}
		String plain = given.startsWith("\ufeff") ? given.substring(1) : given;
		return SourceDocument.of(plain, origin(UNNAMED), with(Given.NOTHING));
	}

	/** What was read of an upload, with what is known besides. */
	SourceDocument document(SourceDocument read) {
		return SourceDocument.of(read.text(), read.origin(), with(read.given()));
	}

	/**
	 * How to name the document.
	 * @param usual the file name where the input has none
	 */
	String origin(String usual) {
		return SENT + ((this.fileName != null) ? FileNames.check("input.fileName", this.fileName) : usual);
	}

	/** What a person says of it counts more than what the file does. */
	private Given with(Given read) {
		return new Given(or(this.sourceId, read.sourceId()), or(this.title, read.title()),
				or(this.docNumber, read.documentNumber()), or(this.issuer, read.issuer()),
				(this.date != null) ? this.date : read.date(), or(this.url, read.url()));
	}

	private static @Nullable String or(@Nullable String said, @Nullable String read) {
		return (said != null) ? said : read;
	}

	private static void checkHint(String field, @Nullable String value) {
		if (value != null && (value.isBlank() || value.length() > LONGEST || CONTROL.matcher(value).find())) {
			throw new InvalidArgument("input." + field, "'input." + field + "' must have 1 to " + LONGEST
					+ " characters and no control characters; leave it out where it is not known.");
		}
	}

}
