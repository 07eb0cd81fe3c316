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
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

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

	/**
	 * Every two neighbouring Chinese characters; other scripts by words. By these phrases
	 * are found.
	 */
	PAIRS {

		@Override
		Tokenizer tokenizer() {
			return new StandardTokenizer();
		}

		@Override
		TokenStream filter(Tokenizer characters) {
			return new PairFilter(characters);
		}

		@Override
		TokenStream asking(Tokenizer characters) {
			return new CJKBigramFilter(characters);
		}

	};

	/** What smartcn makes of every punctuation mark. */
	private static final CharArraySet PUNCTUATION = new CharArraySet(List.of(","), false);

	private final Analyzer analyzer = new Folding(this, false);

	private final Analyzer asking = new Folding(this, true);

	abstract Tokenizer tokenizer();

	abstract TokenStream filter(Tokenizer tokens);

	/**
	 * White space in a query parts words; what is not paired over it is not asked for.
	 */
	TokenStream asking(Tokenizer tokens) {
		return filter(tokens);
	}

	/** The field that holds a text cut this way. */
	public String field(String text) {
		return text + "." + name().toLowerCase(Locale.ROOT);
	}

	public Analyzer analyzer() {
		return this.analyzer;
	}

	/** The first tokens that a text is found by, at most so many. */
	public List<Token> tokens(String text, int limit) {
		return tokens(this.analyzer, text, limit);
	}

	/** The first tokens that a query asks for, at most so many. */
	public List<Token> asked(String text, int limit) {
		return tokens(this.asking, text, limit);
	}

	private static List<Token> tokens(Analyzer analyzer, String text, int limit) {
		List<Token> tokens = new ArrayList<>();
		try (TokenStream stream = analyzer.tokenStream("", new StringReader(text))) {
			CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
			OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
			TypeAttribute type = stream.getAttribute(TypeAttribute.class);
			stream.reset();
			while (tokens.size() < limit && stream.incrementToken()) {
				tokens
					.add(new Token(term.toString(), offsets.startOffset(), offsets.endOffset(), Kind.of(type.type())));
			}
			return tokens;
		}
		catch (IOException ex) {
			throw new IllegalStateException("A string cannot fail to be read", ex);
		}
	}

	/**
	 * A term and where it stands.
	 *
	 * @param start UTF-16 offset into the original
	 * @param end offset after it
	 */
	public record Token(String term, int start, int end, Kind kind) {
	}

	/** What a token holds. */
	public enum Kind {

		WORD,
		/** A character that has no next one, of {@link #PAIRS}. */
		CHARACTER,
		/** A character or word with its next one, of {@link #PAIRS}. */
		PAIR;

		private static Kind of(String type) {
			return switch (type) {
				case PairFilter.CHARACTER -> CHARACTER;
				case PairFilter.PAIR -> PAIR;
				default -> WORD;
			};
		}

	}

	private static final class Folding extends Analyzer {

		private final Analysis analysis;

		private final boolean asking;

		private Folding(Analysis analysis, boolean asking) {
			this.analysis = analysis;
			this.asking = asking;
		}

		@Override
		protected TokenStreamComponents createComponents(String field) {
			Tokenizer tokenizer = this.analysis.tokenizer();
			TokenStream cut = this.asking ? this.analysis.asking(tokenizer) : this.analysis.filter(tokenizer);
			FoldedOffsets tokens = new FoldedOffsets(cut);
			return new TokenStreamComponents((reader) -> {
				FoldedText text = FoldedText.of(readAll(reader));
				if (cut instanceof PairFilter pairs) {
					pairs.read(text);
				}
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
