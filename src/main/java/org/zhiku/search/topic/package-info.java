/**
 * What a policy is about, as one of a closed list of topics; entry type:
 * {@link org.zhiku.search.topic.TopicClassifier}. The same for every engine.
 */
@NullMarked
package org.zhiku.search.topic;

import org.jspecify.annotations.NullMarked;
