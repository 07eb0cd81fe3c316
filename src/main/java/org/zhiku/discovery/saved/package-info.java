/**
 * Searches that are kept, and what tells of their new matches: the watch that looks for
 * them when the index has a new revision, the subscription, and Atom feeds.
 */
@NullMarked
package org.zhiku.discovery.saved;

import org.jspecify.annotations.NullMarked;
