package org.zhiku.reference;

import java.time.LocalDate;

/** The forms in which a reference is written. 著录格式 */
public enum ReferenceStyle {

	/** GB/T 7714—2015, one line. */
	GB_T_7714 {
		@Override
		public String format(Reference reference, LocalDate accessed) {
			return GbT7714.format(reference, accessed);
		}
	},
	/** An entry of BibTeX. */
	BIBTEX {
		@Override
		public String format(Reference reference, LocalDate accessed) {
			return BibTex.format(reference, accessed);
		}
	},
	/** A record of RIS. */
	RIS {
		@Override
		public String format(Reference reference, LocalDate accessed) {
			return Ris.format(reference, accessed);
		}
	};

	/**
	 * Writes the reference, without a line end after it.
	 * @param accessed the day on which it is referred to, told of what is online
	 */
	public abstract String format(Reference reference, LocalDate accessed);

}
