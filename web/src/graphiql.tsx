// GraphiQL over our own API, in development only: built by web/vite.graphiql.config.ts, apart from the client.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

const QUERY = `# Who is signed in, and her conferences. Sign in at /sign-in first: the cookie counts here too.
query {
  viewer { email account { displayName } }
  viewerConferences { nodes { slug name timeZone } }
}
`;

/** Same origin, with the cookie of the sign-in. GraphiQL's own fetcher would bring subscriptions, which this API has not. */
async function fetcher(operation: {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(operation),
  });
  return response.json();
}

const root = document.querySelector('#root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <div style={{ blockSize: '100dvh' }}>
    <GraphiQL fetcher={fetcher} defaultQuery={QUERY} />
  </div>,
);
