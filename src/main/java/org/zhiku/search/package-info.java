/**
 * The port to full-text search: {@link org.zhiku.search.SearchEngine}. It speaks of
 * queries, hits and highlights and knows no engine. Did-you-mean and fusion, which every
 * engine shares, belong here too.
 */
@MayUse({ "ontology", "gazetteer" })
@NullMarked
package org.zhiku.search;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;
