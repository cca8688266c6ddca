// Documents are typed from schema.gql: `graphql-env.d.ts` is generated from it (npm run web:types) and checked in CI.
// They stay the texts that they are: nothing here needs them parsed, and a parser would be script that every page loads.
import type { initGraphQLTada, TadaDocumentNode } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

interface Setup {
  introspection: introspection;
  disableMasking: true;
  scalars: {
    /** RFC 3339 in UTC. */
    DateTime: string;
    /** ISO date. */
    LocalDate: string;
    /** IANA name. */
    TimeZone: string;
    ClashModel: unknown;
  };
}

interface DocumentText {
  readonly text: string;
  readonly fragments: readonly DocumentText[];
}

type Graphql = ReturnType<typeof initGraphQLTada<Setup>>;

export const graphql = ((text: string, fragments: readonly DocumentText[] = []): DocumentText => ({
  text,
  fragments,
})) as unknown as Graphql;

/** What is sent of a document: its text with those of all fragments that it uses, each once. */
export function textOfDocument<Result, Variables>(document: TadaDocumentNode<Result, Variables>): string {
  return [...new Set(textsOf(document as unknown as DocumentText))].join('\n');
}

function textsOf({ text, fragments }: DocumentText): readonly string[] {
  return [text, ...fragments.flatMap(textsOf)];
}

/** The name of the one operation in a document, such as "ConferenceHome". Throws where it has none. */
export function operationName<Result, Variables>(document: TadaDocumentNode<Result, Variables>): string {
  const name = /\b(?:query|mutation)\s+(\w+)/u.exec((document as unknown as DocumentText).text)?.[1];
  if (!name) throw new Error('an operation without a name');
  return name;
}

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
