package org.zhiku.corpus.docx;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text as they come; blank ones are left out. */
final class Lines {

	private final List<String> lines = new ArrayList<>();

	private boolean open;

	void add(String text) {
		if (this.open && !text.isBlank()) {
			this.lines.set(this.lines.size() - 1, this.lines.getLast() + text.strip());
			this.open = false;
			return;
		}
		text.lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach(this.lines::add);
	}

	/** A row of a table, whose cells may be empty. */
	void addRow(List<String> cells) {
		this.open = false;
		this.lines.add(String.join("\t", cells));
	}

	/** The next text goes on in the last line: the mark between them is deleted. */
	void join() {
		this.open = !this.lines.isEmpty();
	}

	List<String> all() {
		return this.lines;
	}

}
