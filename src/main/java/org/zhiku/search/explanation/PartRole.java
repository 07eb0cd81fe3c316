package org.zhiku.search.explanation;

/** What a part of a query does. */
public enum PartRole {

	/** One such part at least must match. */
	FINDING,
	/** It raises what another part found. */
	RAISING,
	/** It must match. */
	REQUIRED,
	/** It must not match. */
	EXCLUDED

}
