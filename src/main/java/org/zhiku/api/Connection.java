package org.zhiku.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Page;
import org.zhiku.graph.Window;

/** A page of rows as the schema's connections show it. */
public final class Connection {

	private final Page page;

	private final Window window;

	private final Cursors cursors;

	Connection(Page page, Window window) {
		this.page = page;
		this.window = window;
		this.cursors = new Cursors(window.order());
	}

	public List<Edge> edges() {
		return this.page.rows().stream().map((row) -> new Edge(cursor(row), row)).toList();
	}

	public List<Page.Row> nodes() {
		return this.page.rows();
	}

	public PageInfo pageInfo() {
		List<Page.Row> rows = this.page.rows();
		boolean continued = this.window.after() != null;
		boolean next = this.window.backward() ? continued : this.page.more();
		boolean previous = this.window.backward() ? this.page.more() : continued;
		return new PageInfo(next, previous, rows.isEmpty() ? null : cursor(rows.getFirst()),
				rows.isEmpty() ? null : cursor(rows.getLast()));
	}

	public long totalCount() {
		Long total = this.page.total();
		if (total == null) {
			throw new IllegalStateException("The total was not asked for");
		}
		return total;
	}

	private String cursor(Page.Row row) {
		return this.cursors.encode(row.position());
	}

	/** A row with its cursor. */
	public record Edge(String cursor, Page.Row node) {
	}

	/** Where the page stands. */
	public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {
	}

}
