/**
 * Who is asking: API keys and roles. Reads are open to everyone; a key is needed to
 * write, and a wrong one is refused even where none is needed.
 */
@MayUse({ "ontology" })
@NullMarked
package org.zhiku.security;

import org.jspecify.annotations.NullMarked;

import org.zhiku.MayUse;
