/**
 * How a policy is referred to in what others write: a
 * {@link org.zhiku.reference.Reference} in one of the styles. 参考文献 Knows neither graph
 * nor web. What a policy itself cites is {@link org.zhiku.ontology.Citation} and not
 * here.
 */
@MayUse({ "ontology" })
@NullMarked
package org.zhiku.reference;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;
