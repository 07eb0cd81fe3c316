import { graphql } from './gql/index.js';
import { Zhiku } from './zhiku.js';

const Search = graphql(`
  query Search($query: String!) {
    search(query: $query, first: 3) {
      totalCount
      edges { node { __typename ... on Policy { id docNumber title } } highlights { field fragments } }
    }
  }
`);

const Page = graphql(`
  query Page($after: String) {
    policies(filter: { inCorpus: true }, first: 5, after: $after) {
      totalCount
      nodes { docNumber }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const Duties = graphql(`
  query Duties($id: ID!) {
    policy(id: $id) {
      title
      tasks(first: 3) {
        nodes {
          label
          heading
          responsibilities { role department { name } evidence { quote start end } }
          targets { quantity unit basis deadline }
        }
      }
    }
  }
`);

const Save = graphql(`
  mutation Save($name: String!, $query: String!) {
    saveSearch(name: $name, query: $query) { id }
  }
`);

const Matches = graphql(`
  subscription Matches($id: ID!) {
    savedSearchMatches(id: $id, afterRevision: 0) { revision policy { docNumber title } }
  }
`);

const [server = 'http://localhost:8080', words = '职业教育'] = process.argv.slice(2);
const key = process.env['ZHIKU_KEY'];
const zhiku = new Zhiku(`${server}/graphql`, key);

const { search } = await zhiku.ask(Search, { query: words });
console.log(`${search.totalCount} hits for ${words}`);
for (const { node, highlights } of search.edges) {
  if (node.__typename === 'Policy') {
    console.log(`  ${node.docNumber ?? '–'} ${node.title}: ${highlights[0]?.fragments[0] ?? ''}`);
  }
}

const numbers: string[] = [];
let total = 0;
let after: string | null | undefined;
do {
  const { policies } = await zhiku.ask(Page, { after });
  total = policies.totalCount;
  numbers.push(...policies.nodes.map((policy) => policy.docNumber ?? '–'));
  after = policies.pageInfo.hasNextPage ? policies.pageInfo.endCursor : null;
} while (after);
console.log(`${numbers.length} of ${total} policies, page by page`);

const first = search.edges.find(({ node }) => node.__typename === 'Policy')?.node;
if (first?.__typename === 'Policy') {
  const { policy } = await zhiku.ask(Duties, { id: first.id });
  console.log(`Who does what by ${policy?.title}`);
  for (const task of policy?.tasks.nodes ?? []) {
    const who = task.responsibilities.map(({ role, department }) => `${role} ${department.name}`);
    const what = task.targets.map(({ quantity, unit, deadline }) => `${quantity}${unit} ${deadline ?? ''}`);
    console.log(`  ${task.label}${task.heading} [${who.join(', ')}] [${what.join(', ')}]`);
  }
}

if (key) {
  const { saveSearch } = await zhiku.ask(Save, { name: 'typescript', query: words });
  console.log(`Waiting for a new policy about ${words}`);
  for await (const { savedSearchMatches } of zhiku.follow(Matches, { id: saveSearch.id })) {
    console.log(`New: ${savedSearchMatches.policy.docNumber} ${savedSearchMatches.policy.title}`);
    break;
  }
}
