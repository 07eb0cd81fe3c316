package org.zhiku.ontology;

import java.util.List;

/**
 * The deepest numbered item that asks for something. 任务
 *
 * @param label the marker as written
 * @param path the markers from the outermost part down to this one
 * @param heading the first sentence without the marker, up to the first 。 or the line's
 * end
 * @param kind a measure, or what secures it
 * @param order place in the document, from 0
 * @param start UTF-16 offset of the marker
 * @param end UTF-16 offset after the last character of the item
 */
public record Task(String label, List<String> path, String heading, TaskKind kind, int order, int start, int end) {

	public Task {
		path = List.copyOf(path);
	}

}
