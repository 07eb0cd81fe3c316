/**
 * The pure pipeline from {@link org.zhiku.corpus.SourceDocument} to
 * {@link org.zhiku.ontology.Extraction}: one class for each stage, plain functions
 * without I/O. Entry type: {@link org.zhiku.extraction.PolicyExtractor}. Rules of the
 * domain live here and nowhere else; each fact carries the name of the rule that made it.
 */
@MayUse({ "ontology", "corpus", "gazetteer" })
@NullMarked
package org.zhiku.extraction;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;
