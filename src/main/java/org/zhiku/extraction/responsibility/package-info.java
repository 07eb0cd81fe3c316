/**
 * Who acts by the sentences themselves: 各市州人民政府要…, 由省教育厅牵头…. Entry type:
 * {@link org.zhiku.extraction.responsibility.ActorStage}. Responsibility notes belong to
 * {@code note}.
 */
@NullMarked
package org.zhiku.extraction.responsibility;

import org.jspecify.annotations.NullMarked;
