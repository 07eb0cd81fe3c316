package org.zhiku;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares on a direct sub-package of {@code org.zhiku} which other ones its classes may
 * use. What is not named is forbidden; the build checks it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface MayUse {

	/** Names of direct sub-packages, such as {@code ontology}. */
	String[] value();

}
