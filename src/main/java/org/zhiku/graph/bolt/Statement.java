package org.zhiku.graph.bolt;

import java.util.Map;

/**
 * A statement with its values apart, so that the database plans it once for all of its
 * shape.
 */
record Statement(String text, Map<String, Object> parameters) {
}
