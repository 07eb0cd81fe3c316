// One tab for each kind of user; the queries are files of their own so that the build checks them against the schema.
const examples = ['researcher', 'front-end', 'integrator', 'operator'];

function example(name) {
	return fetch(`/graphiql/${name}.graphql`).then((response) => response.text());
}

Promise.all(examples.map(example)).then((queries) => {
	const page = React.createElement(GraphiQL, {
		fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
		defaultEditorToolsVisibility: true,
		defaultTabs: queries.map((query) => ({ query })),
	});
	ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
});
