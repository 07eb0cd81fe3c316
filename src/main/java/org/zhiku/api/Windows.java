package org.zhiku.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.ShapeField.Arity;
import org.zhiku.graph.Condition;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Key;
import org.zhiku.graph.Window.Order;

/** Turns the arguments of a field into a window. */
final class Windows {

	private static final int MOST_OF_A_PAGE = 100;

	private static final int USUAL_PAGE = 20;

	private static final int MOST_OF_A_LIST = 1000;

	private static final int MOST_SORTS = 5;

	private static final Order TIE_BREAKER = Order.ascending("id");

	/** Two relationships may join the same two nodes. */
	private static final Order EDGE_TIE_BREAKER = new Order(new Key.Identity(), false);

	private final Shapes shapes;

	Windows(Shapes shapes) {
		this.shapes = shapes;
	}

	/** The window of a field that leads to neighbours. */
	Window of(FieldCall call, ShapeField.Link link) {
		List<Condition> where = new ArrayList<>();
		link.neighbours().arguments().forEach((name, condition) -> {
			Object value = call.arguments().get(name);
			if (value != null) {
				where.add(condition.apply(value));
			}
		});
		return of(call, link.arity(), where, new Usual(link.neighbours().order(), link.neighbours().each()));
	}

	/** The window of any field: its filter and sort, and where its page begins. */
	Window of(FieldCall call, Arity arity, List<Condition> where, Usual usual) {
		List<Condition> all = new ArrayList<>(where);
		Object filter = call.arguments().get("filter");
		String filterType = call.argumentType("filter");
		if (filter != null && filterType != null) {
			FilterBounds.check(filter, call.path());
			all.add(this.shapes.filter(filterType, filter));
		}
		List<Order> order = order(call, usual);
		return switch (arity) {
			case ONE -> new Window(all, order, 1, null, false, false);
			case LIST -> new Window(all, order, MOST_OF_A_LIST, null, false, false);
			case CONNECTION -> page(call, all, order);
		};
	}

	private List<Order> order(FieldCall call, Usual usual) {
		List<Order> order = new ArrayList<>();
		String sortType = call.argumentType("sort");
		if (sortType != null && call.arguments().get("sort") instanceof List<?> sort) {
			if (sort.size() > MOST_SORTS) {
				throw new InvalidArgument("sort", "'sort' takes at most " + MOST_SORTS + " steps, not " + sort.size()
						+ ", at " + call.path() + ".");
			}
			order.addAll(this.shapes.sort(sortType, sort));
		}
		if (order.isEmpty() || usual.each()) {
			usual.order().stream().filter((step) -> !order.contains(step)).forEach(order::add);
		}
		if (!order.contains(TIE_BREAKER)) {
			order.add(TIE_BREAKER);
		}
		if (usual.each()) {
			order.add(EDGE_TIE_BREAKER);
		}
		return order;
	}

	private static Window page(FieldCall call, List<Condition> where, List<Order> order) {
		Map<String, Object> arguments = call.arguments();
		boolean backward = arguments.get("last") != null;
		String cursorName = backward ? "before" : "after";
		String otherName = backward ? "after" : "before";
		if (arguments.get(otherName) != null) {
			throw new InvalidArgument(otherName,
					"'before' goes with 'last' and 'after' with 'first', at " + call.path() + ".");
		}
		int limit = limit(call, backward ? "last" : "first");
		Object cursor = arguments.get(cursorName);
		List<@Nullable Object> after = (cursor != null) ? new Cursors(order).decode(cursorName, cursor.toString())
				: null;
		boolean rows = call.selects("nodes") || call.selects("edges") || call.selects("pageInfo");
		return new Window(where, order, rows ? limit : 0, rows ? after : null, backward, call.selects("totalCount"));
	}

	private static int limit(FieldCall call, String argument) {
		@Nullable Object given = call.arguments().get(argument);
		int limit = (given instanceof Integer number) ? number : USUAL_PAGE;
		if (limit < 0 || limit > MOST_OF_A_PAGE) {
			throw new InvalidArgument(argument, "'" + argument + "' must be 0 to " + MOST_OF_A_PAGE + ", not " + limit
					+ ", at " + call.path() + ".");
		}
		return limit;
	}

	/**
	 * The order of a field unless the client sorts it.
	 *
	 * @param each whether relationships are in order, which goes on by it after what the
	 * client says
	 */
	record Usual(List<Order> order, boolean each) {

		Usual {
			order = List.copyOf(order);
		}

	}

}
