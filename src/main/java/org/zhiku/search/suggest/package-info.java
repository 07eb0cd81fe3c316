/**
 * What suggestions are found by, whatever the engine: how a text is compared with what is
 * being typed ({@link org.zhiku.search.suggest.Typed}), the keys that an index holds of a
 * text, and the order of what was found.
 */
@NullMarked
package org.zhiku.search.suggest;

import org.jspecify.annotations.NullMarked;
