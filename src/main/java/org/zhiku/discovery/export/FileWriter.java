package org.zhiku.discovery.export;

/** A file format as pieces of text, so that no more than one row is held. */
interface FileWriter {

	/** What stands before the first row. */
	default String begin() {
		return "";
	}

	/**
	 * One row.
	 * @param place its place in the file, from 0
	 */
	String row(ExportedPolicy policy, long place);

	/** What stands after the last row, and shows that nothing is missing. */
	default String end() {
		return "";
	}

}
