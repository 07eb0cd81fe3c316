/**
 * A policy at an address of its own, {@code /policies/{id}}, for programs that follow
 * links and for people: as JSON-LD with the words of schema.org and of the European
 * Legislation Identifier, as a page, as its text.
 */
@NullMarked
package org.zhiku.policy.linked;

import org.jspecify.annotations.NullMarked;
