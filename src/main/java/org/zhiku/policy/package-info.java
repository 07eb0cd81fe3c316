/**
 * The fields of Policy, Section, Citation and Diagnostic, and the root fields that find
 * policies.
 * <p>
 * May use ontology, graph and api.
 */
@NullMarked
package org.zhiku.policy;

import org.jspecify.annotations.NullMarked;
