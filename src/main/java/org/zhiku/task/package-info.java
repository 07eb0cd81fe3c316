/**
 * The fields of Task, Responsibility and Target, and the root fields that find tasks,
 * responsibilities and targets.
 */
@MayUse({ "ontology", "graph", "api" })
@NullMarked
package org.zhiku.task;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;
