package org.zhiku.discovery.export;

import java.time.LocalDate;

import org.zhiku.reference.ReferenceStyle;

/**
 * References in a style; those of GB/T 7714 are numbered, as in the list at the end of a
 * text.
 *
 * @param accessed the day of the export
 */
record ReferenceFile(ReferenceStyle style, LocalDate accessed) implements FileWriter {

	@Override
	public String row(ExportedPolicy policy, long place) {
		String reference = this.style.format(policy.reference(), this.accessed);
		return switch (this.style) {
			case GB_T_7714 -> "[" + (place + 1) + "] " + reference + "\n";
			case BIBTEX -> reference + "\n\n";
			case RIS -> reference + "\r\n\r\n";
		};
	}

}
