package org.zhiku.api;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

/** Ids as clients give them. */
public final class Ids {

	private Ids() {
	}

	/** Reads an id; a text that has not the form of one is the client's mistake. */
	public static NodeId check(String argument, String id) {
		if (!NodeId.isValid(id)) {
			throw new InvalidArgument(argument,
					"'" + argument + "' must be an id that the server gave, such as pol_4c9kq2m1x7tz0a8e; it is '"
							+ shortened(id) + "'.");
		}
		return new NodeId(id);
	}

	/** Reads an id of one kind of node; one of another kind is the client's mistake. */
	public static NodeId ofKind(NodeKind kind, String argument, String id) {
		NodeId checked = check(argument, id);
		if (checked.kind() != kind) {
			throw new InvalidArgument(argument, "'" + argument + "' must be the id of a " + kind.label() + ", not of a "
					+ checked.kind().label() + ".");
		}
		return checked;
	}

	private static String shortened(String id) {
		return (id.length() <= 80) ? id : id.substring(0, 80) + "…";
	}

}
