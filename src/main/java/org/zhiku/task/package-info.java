/**
 * The fields of Task, Responsibility and Target, and the root fields that find tasks and
 * targets.
 * <p>
 * May use ontology, graph and api.
 */
@NullMarked
package org.zhiku.task;

import org.jspecify.annotations.NullMarked;
