package org.zhiku.search.lucene.store;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.apache.lucene.store.AlreadyClosedException;

import org.zhiku.search.IndexChange;

/**
 * The index that some changes go to. When another one serves meanwhile, what still goes
 * to this one is dropped: the other one's revision says what it lacks.
 */
public final class ChangeTarget {

	private final OpenIndex index;

	private final BooleanSupplier replaced;

	ChangeTarget(OpenIndex index, BooleanSupplier replaced) {
		this.index = index;
		this.replaced = replaced;
	}

	/** Takes changes over, each of another policy, without showing them yet. */
	public void write(List<IndexChange> changes) throws IOException {
		try {
			this.index.write(changes);
		}
		catch (AlreadyClosedException ex) {
			dropOrFail(ex);
		}
	}

	void refresh() throws IOException {
		try {
			this.index.searchers().maybeRefreshBlocking();
		}
		catch (AlreadyClosedException ex) {
			dropOrFail(ex);
		}
	}

	OpenIndex index() {
		return this.index;
	}

	private void dropOrFail(AlreadyClosedException failure) {
		if (!this.replaced.getAsBoolean()) {
			throw failure;
		}
	}

}
