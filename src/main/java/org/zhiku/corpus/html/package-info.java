/**
 * Reads pages of the web: finds the main text among a site's furniture, keeps tables as
 * rows, and takes the metadata that the page shows beside the text. Entry type:
 * {@link org.zhiku.corpus.html.HtmlFormat}. What is typical of the templates of Chinese
 * government sites is data, in {@code hints.txt}; only this package knows jsoup.
 */
@NullMarked
package org.zhiku.corpus.html;

import org.jspecify.annotations.NullMarked;
