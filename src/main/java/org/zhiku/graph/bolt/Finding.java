package org.zhiku.graph.bolt;

import java.util.Map;

/**
 * A statement that has found nodes, up to its answer.
 *
 * @param text without {@code RETURN}
 * @param parameters that it uses
 * @param answer what it answers beside the nodes, each with its name
 * @param nodes the variable of the list of nodes
 */
record Finding(String text, Map<String, Object> parameters, String answer, String nodes) {
}
