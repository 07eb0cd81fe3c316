/**
 * Files that writers send ahead over plain HTTP and name in a mutation afterwards. They
 * are kept for a while and in a bounded number, outside the corpus.
 */
@NullMarked
package org.zhiku.editing.upload;

import org.jspecify.annotations.NullMarked;
