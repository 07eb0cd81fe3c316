package org.zhiku.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class TextDecoderTests {

	private static final String NOTICE = "关于印发《实施方案》的通知\r\n湘教发〔2023〕15号\n一、总体要求。到2025年，建设20个基地。\n";

	static Stream<Arguments> encodings() {
		return Stream.of(arguments("UTF-8", new byte[0]), arguments("UTF-8", hex("efbbbf")),
				arguments("UTF-16LE", hex("fffe")), arguments("UTF-16BE", hex("feff")),
				arguments("GB18030", new byte[0]), arguments("GBK", new byte[0]));
	}

	@ParameterizedTest
	@MethodSource("encodings")
	void decodesToTheSameTextWhateverTheEncoding(String charset, byte[] mark) {
		byte[] bytes = join(mark, NOTICE.getBytes(Charset.forName(charset)));
		assertThat(TextDecoder.decode(bytes)).isEqualTo(new Decoded.Text(NOTICE));
	}

	@Test
	void keepsCharactersThatOnlyGb18030Has() {
		String text = "关于𠀀村（㐀）的通知。";
		assertThat(TextDecoder.decode(text.getBytes(Charset.forName("GB18030")))).isEqualTo(new Decoded.Text(text));
	}

	@Test
	void keepsAStrayControlCharacterInALongText() {
		String text = NOTICE.repeat(3) + "\0";
		assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Decoded.Text(text));
	}

	@ParameterizedTest
	@CsvSource({ "ISO-8859-1, Décision générale à l'égard des écoles créées à Besançon; là où c'était décidé",
			"EUC-KR, 대한민국 정부의 정책 문서는 이렇게 생겼습니다 그리고 이것은 한국어 문장입니다 교육부는 내년까지 학교를 열 개 더 세우기로 하였으며 예산을 배정하였다",
			"EUC-JP, これは日本語の文章です。文部科学省は新しい方針を決めました。", "windows-1251, Это распоряжение правительства о развитии школ",
			"Big5, 關於印發實施方案的通知教育部會議決定建設二十個基地" })
	void refusesOtherEncodingsInsteadOfGuessing(String charset, String text) {
		assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)))).isInstanceOf(Decoded.Malformed.class);
	}

	@Test
	void namesTheFirstByteThatIsNotUtf8() {
		byte[] cut = Arrays.copyOf("ab建设".getBytes(StandardCharsets.UTF_8), 7);
		assertThat(TextDecoder.decode(cut)).isEqualTo(new Decoded.Malformed("UTF-8 or GB18030", 5));
		assertThat(TextDecoder.decode(hex("efbbbf61ff"))).isEqualTo(new Decoded.Malformed("UTF-8", 4));
		assertThat(TextDecoder.decode(hex("fffe41d8"))).isInstanceOf(Decoded.Malformed.class);
	}

	@ParameterizedTest
	@CsvSource({ "255044462d312e37, a PDF file", "504b0304140000, 'a zip file (docx, ofd, xlsx …)'",
			"d0cf11e0a1b11ae1, 'an Office file that is old (doc, wps, xls …) or has a password'",
			"1f8b0800, a gzip file", "89504e470d0a1a0a, a picture", "ffd8ffe0, a picture", "0001020304, binary data" })
	void recognisesWhatIsNoText(String bytes, String looksLike) {
		assertThat(TextDecoder.decode(hex(bytes))).isInstanceOfSatisfying(Decoded.Binary.class,
				(binary) -> assertThat(binary.looksLike()).isEqualTo(looksLike));
	}

	@Test
	void anEmptyInputIsAnEmptyText() {
		assertThat(TextDecoder.decode(new byte[0])).isEqualTo(new Decoded.Text(""));
		assertThat(TextDecoder.decode(hex("efbbbf"))).isEqualTo(new Decoded.Text(""));
	}

	private static byte[] hex(String digits) {
		return HexFormat.of().parseHex(digits);
	}

	private static byte[] join(byte[] first, byte[] second) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(first);
		out.writeBytes(second);
		return out.toByteArray();
	}

}
