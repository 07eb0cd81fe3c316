package org.zhiku.gazetteer;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a user knows of the administration.
 *
 * @param dir folder of tables that go before those of the program; blank for none
 */
@ConfigurationProperties("zhiku.gazetteer")
record GazetteerSettings(@DefaultValue("") String dir) {

	GazetteerTables tables() {
		return this.dir.isBlank() ? GazetteerTables.shipped() : GazetteerTables.with(Path.of(this.dir));
	}

}
