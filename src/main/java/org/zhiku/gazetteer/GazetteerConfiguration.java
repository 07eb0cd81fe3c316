package org.zhiku.gazetteer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One set of tables for all who ask. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GazetteerSettings.class)
class GazetteerConfiguration {

	@Bean
	GazetteerTables gazetteerTables(GazetteerSettings settings) {
		return settings.tables();
	}

}
