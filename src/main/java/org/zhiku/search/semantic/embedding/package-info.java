/**
 * Passages of policies and their vectors, made in the background and kept up to date.
 * Entry type: {@link org.zhiku.search.semantic.embedding.SemanticIndex}, which follows
 * the graph; ports: {@link org.zhiku.search.semantic.embedding.EmbeddingModel} to a
 * model, {@link org.zhiku.search.semantic.embedding.PassageStore} to what keeps vectors.
 */
@NullMarked
package org.zhiku.search.semantic.embedding;

import org.jspecify.annotations.NullMarked;
