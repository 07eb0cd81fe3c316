/**
 * The fields of Policy, Section, Citation and Diagnostic, and the root fields that find
 * policies, citations and diagnostics.
 */
@MayUse({ "ontology", "graph", "search", "reference", "api" })
@NullMarked
package org.zhiku.policy;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;
