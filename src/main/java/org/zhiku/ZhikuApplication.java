package org.zhiku;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

import org.zhiku.cli.ZhikuCommandLine;

/** The application; its main method is the command line. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ZhikuApplication {

	public static void main(String[] args) {
		System.exit(ZhikuCommandLine.run(ZhikuApplication.class, args));
	}

}
