/**
 * The changes of policies as they happen, as a GraphQL subscription. Entry type:
 * {@link org.zhiku.policy.change.PolicyChangeController}.
 */
@NullMarked
package org.zhiku.policy.change;

import org.jspecify.annotations.NullMarked;
