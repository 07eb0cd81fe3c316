package org.zhiku.testsupport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.IndexedPolicy;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.IndexChange;

/** A policy as an index sees it, where a test names only what it is about. */
public final class IndexedPolicyBuilder {

	private final String name;

	private @Nullable String title;

	private @Nullable String docNumber;

	private final List<String> issuers = new ArrayList<>();

	private @Nullable AdministrativeLevel level;

	private final List<String> regions = new ArrayList<>();

	private Genre genre = Genre.NOTICE;

	private @Nullable LocalDate signedOn;

	private boolean hasTargets;

	private String text = "";

	private final List<IndexChange.Part> parts = new ArrayList<>();

	private IndexedPolicyBuilder(String name) {
		this.name = name;
	}

	/** A policy whose id is derived from this name. */
	public static IndexedPolicyBuilder policy(String name) {
		return new IndexedPolicyBuilder(name);
	}

	public static NodeId id(String name) {
		return NodeId.of(NodeKind.POLICY, name);
	}

	public IndexedPolicyBuilder title(String title) {
		this.title = title;
		return this;
	}

	public IndexedPolicyBuilder number(String docNumber) {
		this.docNumber = docNumber;
		return this;
	}

	public IndexedPolicyBuilder issuedBy(String... issuers) {
		this.issuers.addAll(List.of(issuers));
		return this;
	}

	public IndexedPolicyBuilder level(AdministrativeLevel level) {
		this.level = level;
		return this;
	}

	public IndexedPolicyBuilder in(String... regions) {
		this.regions.addAll(List.of(regions));
		return this;
	}

	public IndexedPolicyBuilder genre(Genre genre) {
		this.genre = genre;
		return this;
	}

	public IndexedPolicyBuilder signedOn(String date) {
		this.signedOn = LocalDate.parse(date);
		return this;
	}

	public IndexedPolicyBuilder withTargets() {
		this.hasTargets = true;
		return this;
	}

	public IndexedPolicyBuilder text(String text) {
		this.text = text;
		return this;
	}

	/** A task, whose text is the next sentence of the policy. */
	public IndexedPolicyBuilder task(String sentence) {
		return passage(NodeKind.TASK, sentence);
	}

	/** A target, whose quote is the next sentence of the policy. */
	public IndexedPolicyBuilder target(String sentence) {
		return passage(NodeKind.TARGET, sentence);
	}

	/** A body that the policy names somewhere. */
	public IndexedPolicyBuilder names(NodeKind kind, String name, String... writtenAs) {
		this.parts.add(new IndexChange.Body(NodeId.of(kind, name), name, List.of(writtenAs)));
		return this;
	}

	private IndexedPolicyBuilder passage(NodeKind kind, String sentence) {
		int start = this.text.length();
		this.text = this.text + sentence + "\n";
		this.parts.add(
				new IndexChange.Passage(id(this.name).part(kind, this.parts.size()), start, start + sentence.length()));
		return this;
	}

	public IndexChange.Put put() {
		return new IndexChange.Put(id(this.name), this.title, this.docNumber, this.issuers, this.level, this.regions,
				this.genre, this.signedOn, null, this.hasTargets, this.text, this.parts);
	}

	public IndexedPolicy content() {
		return new IndexedPolicy(this.title, this.docNumber, null, this.issuers, this.level, this.regions, this.genre,
				this.signedOn, null, this.hasTargets, this.text, List.of(), List.of());
	}

}
