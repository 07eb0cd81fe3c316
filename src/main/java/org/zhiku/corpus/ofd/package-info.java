/**
 * Reads OFD, the Chinese standard for fixed layout (GB/T 33190): a zip of XML parts that
 * say which characters stand where. Entry type: {@link org.zhiku.corpus.ofd.OfdFormat}.
 * Pictures, signatures and annotations are not looked at.
 */
@NullMarked
package org.zhiku.corpus.ofd;

import org.jspecify.annotations.NullMarked;
