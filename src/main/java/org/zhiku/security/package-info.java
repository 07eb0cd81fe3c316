/**
 * Who is asking: API keys, tokens and roles, how often each may ask, and who changed
 * what. Reads are open to everyone; a key is needed to write, and a wrong one is refused
 * even where none is needed.
 */
@MayUse({ "ontology", "api" })
@NullMarked
package org.zhiku.security;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;
