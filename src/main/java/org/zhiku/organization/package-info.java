/**
 * The fields of Department, Institution and Region, and the root fields that find them.
 */
@MayUse({ "ontology", "graph", "api" })
@NullMarked
package org.zhiku.organization;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;
