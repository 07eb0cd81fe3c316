/**
 * GraphQL over HTTP and WebSocket: what is a request, with which status it is answered,
 * and how much one client may hold open. What a document may ask for is in
 * {@link org.zhiku.api.limit}.
 */
@NullMarked
package org.zhiku.api.http;

import org.jspecify.annotations.NullMarked;
