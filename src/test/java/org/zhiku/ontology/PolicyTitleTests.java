package org.zhiku.ontology;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyTitleTests {

	@ParameterizedTest
	@ValueSource(strings = { "关于印发《楚怡行动（试行）》的通知", "关于印发〈楚怡行动(试行)〉的通知", "关于印发 “楚怡行动（试行）”的　通知", "关于印发楚怡\n行动【试行】的通知" })
	void ignoresWidthSpacesQuotesAndBrackets(String title) {
		assertThat(PolicyTitle.key(title)).isEqualTo("关于印发楚怡行动试行的通知");
	}

	@Test
	void nothingIsLeftOfNothing() {
		assertThat(PolicyTitle.key(null)).isNull();
		assertThat(PolicyTitle.key("《》 ")).isNull();
	}

	@Test
	void keepsLettersOfEveryPlane() {
		assertThat(PolicyTitle.key("𠮷田ＡＩ")).isEqualTo("𠮷田ai");
	}

}
