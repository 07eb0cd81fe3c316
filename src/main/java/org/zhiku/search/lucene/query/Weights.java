package org.zhiku.search.lucene.query;

/**
 * How much counts what, chosen on judged queries by halves of them: what helped only one
 * half was left out.
 *
 * @param number a number that is asked for outweighs all words
 * @param mention and its document those that cite it
 * @param leastShare fewer shared terms are chance
 * @param wording of another wording, besides its own weight: it is looked for by pairs
 * alone, and what was typed by pairs and words
 * @param region a spoken place
 * @param year a spoken year
 * @param month a spoken month, besides its year
 * @param level a spoken level
 * @param genre a kind of document, besides the word for it
 * @param body an issuer of that very name
 * @param family an issuer of that kind, whatever its level
 * @param bodyWords of the words of a body's name, which others only mention
 * @param figure a number together with what stands beside it
 * @param sound what no document writes so but a title reads so
 */
record Weights(float number, float mention, float leastShare, float wording, float region, float year, float month,
		float level, float genre, float body, float family, float bodyWords, float figure, float sound) {

	static final Weights CHOSEN = new Weights(100, 20, 0.25f, 1.6f, 7, 4, 4, 2, 1, 1, 2, 0.5f, 6, 1.5f);

}
