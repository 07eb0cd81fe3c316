/**
 * The search index as operators see it, as GraphQL fields. Entry type:
 * {@link org.zhiku.ops.index.IndexController}.
 */
@NullMarked
package org.zhiku.ops.index;

import org.jspecify.annotations.NullMarked;
