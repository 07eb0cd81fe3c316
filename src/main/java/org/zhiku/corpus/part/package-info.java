/**
 * What the readers of packed formats share: the XML parts of a zip, without surprises. It
 * knows no format.
 */
@NullMarked
package org.zhiku.corpus.part;

import org.jspecify.annotations.NullMarked;
