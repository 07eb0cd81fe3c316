/**
 * The little that is not literal in a query: phrases, exclusions and fields, the same for
 * every engine. Entry type: {@link org.zhiku.search.syntax.QuerySyntax}. What the
 * remaining words mean is no matter of syntax and does not belong here.
 */
@NullMarked
package org.zhiku.search.syntax;

import org.jspecify.annotations.NullMarked;
