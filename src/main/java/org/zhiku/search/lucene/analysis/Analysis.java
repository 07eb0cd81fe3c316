package org.zhiku.search.lucene.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import org.zhiku.search.text.FoldedText;

/**
 * The two ways in which a text is cut; every text is indexed and asked both ways. Words
 * alone shatter what the dictionary lacks (楚|怡, 产|教|融合) and pairs alone know no words. A
 * third one for names of a domain dictionary would be added here.
 */
public enum Analysis {

	/** Words of smartcn's dictionary. */
	WORDS {

		@Override
		Tokenizer tokenizer() {
			return new HMMChineseTokenizer();
		}

		@Override
		TokenStream filter(Tokenizer words) {
			return new StopFilter(words, PUNCTUATION);
		}

	},

	/** Every two neighbouring Chinese characters; other scripts by words. */
	PAIRS {

		@Override
		Tokenizer tokenizer() {
			return new StandardTokenizer();
		}

		@Override
		TokenStream filter(Tokenizer characters) {
			return new CJKBigramFilter(characters);
		}

	};

	/** What smartcn makes of every punctuation mark. */
	private static final CharArraySet PUNCTUATION = new CharArraySet(List.of(","), false);

	private final Analyzer analyzer = new Folding(this);

	abstract Tokenizer tokenizer();

	abstract TokenStream filter(Tokenizer tokens);

	/** The field that holds a text cut this way. */
	public String field(String text) {
		return text + "." + name().toLowerCase(Locale.ROOT);
	}

	public Analyzer analyzer() {
		return this.analyzer;
	}

	/** The first tokens of a text, at most so many. */
	public List<Token> tokens(String text, int limit) {
		List<Token> tokens = new ArrayList<>();
		try (TokenStream stream = this.analyzer.tokenStream("", new StringReader(text))) {
			CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
			OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
			stream.reset();
			while (tokens.size() < limit && stream.incrementToken()) {
				tokens.add(new Token(term.toString(), offsets.startOffset(), offsets.endOffset()));
			}
			return tokens;
		}
		catch (IOException ex) {
			throw new IllegalStateException("A string cannot fail to be read", ex);
		}
	}

	/** A term and where it stands, UTF-16 offsets into the original. */
	public record Token(String term, int start, int end) {
	}

	private static final class Folding extends Analyzer {

		private final Analysis analysis;

		private Folding(Analysis analysis) {
			this.analysis = analysis;
		}

		@Override
		protected TokenStreamComponents createComponents(String field) {
			Tokenizer tokenizer = this.analysis.tokenizer();
			FoldedOffsets tokens = new FoldedOffsets(this.analysis.filter(tokenizer));
			return new TokenStreamComponents((reader) -> {
				FoldedText text = FoldedText.of(readAll(reader));
				tokens.read(text);
				tokenizer.setReader(new StringReader(text.value()));
			}, new Placed(tokens));
		}

		private static String readAll(Reader reader) {
			try (StringWriter text = new StringWriter()) {
				reader.transferTo(text);
				return text.toString();
			}
			catch (IOException ex) {
				throw new IllegalStateException("A string cannot fail to be read", ex);
			}
		}

	}

}
