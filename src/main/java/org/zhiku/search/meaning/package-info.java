/**
 * What a query means, whatever the engine: document numbers, bodies, places, times, other
 * wordings and pinyin are recognised in what a user typed. Entry type:
 * {@link org.zhiku.search.meaning.QueryReader}; what a user is shown of it is an
 * {@link org.zhiku.search.meaning.Interpretation}. Nothing here knows an index; how much
 * each meaning counts is the engine's to say.
 */
@NullMarked
package org.zhiku.search.meaning;

import org.jspecify.annotations.NullMarked;
