package org.zhiku.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something could not be read, with enough detail to mend it. */
public sealed interface SourceIssue {

	/** The path as given, with {@code #line} in a collection. */
	String origin();

	/** What is wrong, without the place. */
	String problem();

	/** The kind, as programs read it; the closed list of output and reports. */
	default String code() {
		return switch (this) {
			case NotFound _ -> "NOT_FOUND";
			case Unreadable _ -> "UNREADABLE";
			case ReaderFailed _ -> "READER_FAILED";
			case Empty _ -> "EMPTY";
			case Binary _ -> "BINARY";
			case TooLarge _ -> "TOO_LARGE";
			case WrongEncoding _ -> "WRONG_ENCODING";
			case BrokenLine _ -> "BROKEN_LINE";
			case UnsupportedFormat _ -> "UNSUPPORTED_FORMAT";
			case Damaged _ -> "DAMAGED";
			case Encrypted _ -> "ENCRYPTED";
			case NoText _ -> "NO_TEXT";
			case OverLimit _ -> "OVER_LIMIT";
		};
	}

	/** One line that names the place and what is wrong there. */
	default String message() {
		return (origin() + ": " + problem()).replaceAll("\\p{Cntrl}", "?");
	}

	/** What hindered the reading. */
	static SourceIssue of(String origin, IOException ex) {
		return switch (ex) {
			case BadContentException bad -> bad.issue();
			case NoSuchFileException _ -> new NotFound(origin);
			case AccessDeniedException _ -> new Unreadable(origin, "permission denied");
			case FileSystemException file when file.getReason() != null -> new Unreadable(origin, file.getReason());
			default -> new Unreadable(origin, String.valueOf(ex.getMessage()));
		};
	}

	/** There is nothing at the path. */
	record NotFound(String origin) implements SourceIssue {

		@Override
		public String problem() {
			return "no such file or folder";
		}

	}

	/**
	 * The operating system does not let us.
	 *
	 * @param reason its own words
	 */
	record Unreadable(String origin, String reason) implements SourceIssue {

		@Override
		public String problem() {
			return "cannot be read: " + this.reason;
		}

	}

	/**
	 * The reader of its format has a fault that this file brings to light.
	 *
	 * @param failure what it threw
	 */
	record ReaderFailed(String origin, String failure) implements SourceIssue {

		@Override
		public String problem() {
			return "cannot be read, its reader failed: " + this.failure;
		}

	}

	/** Nothing, or nothing but white space. */
	record Empty(String origin) implements SourceIssue {

		@Override
		public String problem() {
			return "is empty";
		}

	}

	/**
	 * The content is no text.
	 *
	 * @param looksLike what it seems to be
	 */
	record Binary(String origin, String looksLike) implements SourceIssue {

		@Override
		public String problem() {
			return "is not text but " + this.looksLike;
		}

	}

	/** More than the limit that the operator may raise. */
	record TooLarge(String origin, long bytes, long limit) implements SourceIssue {

		@Override
		public String problem() {
			return "is too large: " + this.bytes + " bytes, at most " + this.limit + " are read";
		}

	}

	/**
	 * No encoding that we know fits.
	 *
	 * @param offset of the first byte that is not UTF-8 (or not UTF-16 where a byte order
	 * mark promises that)
	 */
	record WrongEncoding(String origin, String expected, long offset) implements SourceIssue {

		@Override
		public String problem() {
			return "is not valid " + this.expected + " (byte " + this.offset + ")";
		}

	}

	/** A line of a collection that is no document. */
	record BrokenLine(String origin, String what) implements SourceIssue {

		@Override
		public String problem() {
			return this.what;
		}

	}

	/**
	 * No reader is made for such files.
	 *
	 * @param looksLike what it seems to be
	 * @param supported what is read
	 */
	record UnsupportedFormat(String origin, String looksLike, String supported) implements SourceIssue {

		@Override
		public String problem() {
			return "is " + this.looksLike + ", a format that is not supported (supported: " + this.supported + ")";
		}

	}

	/**
	 * The file is not what its format demands.
	 *
	 * @param what is wrong with it
	 */
	record Damaged(String origin, String what) implements SourceIssue {

		@Override
		public String problem() {
			return "is damaged: " + this.what;
		}

	}

	/** A password protects it. */
	record Encrypted(String origin) implements SourceIssue {

		@Override
		public String problem() {
			return "is encrypted";
		}

	}

	/**
	 * It holds pages and no text, as a scan does.
	 *
	 * @param what it holds instead
	 */
	record NoText(String origin, String what) implements SourceIssue {

		@Override
		public String problem() {
			return "holds no text but " + this.what;
		}

	}

	/**
	 * It holds more than its size tells, and more than the limit that the operator may
	 * raise.
	 *
	 * @param what is too much
	 */
	record OverLimit(String origin, String what) implements SourceIssue {

		@Override
		public String problem() {
			return "holds too much: " + this.what;
		}

	}

}
