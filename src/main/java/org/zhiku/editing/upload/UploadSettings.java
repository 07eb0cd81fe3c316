package org.zhiku.editing.upload;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is kept of files that are sent ahead.
 *
 * @param maxSize of one file
 * @param most so many at once
 * @param total they may take together
 * @param keep how long one is kept, unless its policy is ingested before
 * @param time within which a file must have arrived
 */
@ConfigurationProperties("zhiku.uploads")
record UploadSettings(@DefaultValue("64MB") DataSize maxSize, @DefaultValue("50") int most,
		@DefaultValue("1GB") DataSize total, @DefaultValue("1h") Duration keep, @DefaultValue("10m") Duration time) {

	UploadSettings {
		if (maxSize.toBytes() < 1 || most < 1 || total.compareTo(maxSize) < 0 || !keep.isPositive()
				|| !time.isPositive()) {
			throw new IllegalArgumentException(
					"zhiku.uploads wants positive settings, and a total not below the max-size");
		}
	}

}
