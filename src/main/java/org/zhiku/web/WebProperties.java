package org.zhiku.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which pages are served.
 *
 * @param graphiql whether {@code /graphiql} offers the page for writing queries
 */
@ConfigurationProperties("zhiku.web")
record WebProperties(@DefaultValue("true") boolean graphiql) {
}
