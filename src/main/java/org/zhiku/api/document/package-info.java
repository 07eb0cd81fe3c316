/**
 * Documents that the server has seen before or was given by its operator: parsed once,
 * named by their hash, and, if so wished, the only ones admitted.
 */
@NullMarked
package org.zhiku.api.document;

import org.jspecify.annotations.NullMarked;
