/**
 * The fields of Department, Institution and Region, and the root fields that find them.
 * <p>
 * May use ontology, graph and api.
 */
@NullMarked
package org.zhiku.organization;

import org.jspecify.annotations.NullMarked;
