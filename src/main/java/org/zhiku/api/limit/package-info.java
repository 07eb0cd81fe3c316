/**
 * How much one operation may ask for, what it costs, and how long it may take. Limits of
 * transports are in {@link org.zhiku.api.http}.
 */
@NullMarked
package org.zhiku.api.limit;

import org.jspecify.annotations.NullMarked;
