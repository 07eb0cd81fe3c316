/**
 * What a search finds as a file: the formats, and the walk over the hits that fills one
 * while it is being sent.
 */
@NullMarked
package org.zhiku.discovery.export;

import org.jspecify.annotations.NullMarked;
