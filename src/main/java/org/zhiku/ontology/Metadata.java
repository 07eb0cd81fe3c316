package org.zhiku.ontology;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself. 元数据
 *
 * @param title the title as printed, without line breaks; null where none was found
 * @param titleEvidence where it stands; null where the title was given with the file
 * @param number the document number
 * @param numberEvidence where it stands; null where the number was given with the file
 * @param genre the kind of document that the title names
 * @param level the level of the first issuer
 * @param region the region of the first issuer; null for national documents
 * @param issuers in order, the lead first
 * @param addressees 主送机关, in order
 * @param signedOn 成文日期
 * @param publishedOn 发布日期
 */
public record Metadata(@Nullable String title, @Nullable Evidence titleEvidence, @Nullable DocumentNumber number,
		@Nullable Evidence numberEvidence, Genre genre, @Nullable AdministrativeLevel level, @Nullable Region region,
		List<Issuer> issuers, List<Addressee> addressees, @Nullable LocalDate signedOn,
		@Nullable LocalDate publishedOn) {

	public Metadata {
		issuers = List.copyOf(issuers);
		addressees = List.copyOf(addressees);
	}

}
