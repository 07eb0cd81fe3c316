/**
 * What the readers of packed formats share: the parts of a zip in memory, XML without
 * surprises, and the way to say that content is refused. It knows no format and writes
 * nothing to disk.
 */
@NullMarked
package org.zhiku.corpus.part;

import org.jspecify.annotations.NullMarked;
