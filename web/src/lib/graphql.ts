// Documents are typed from schema.gql: `graphql-env.d.ts` is generated from it (npm run web:types) and checked in CI.
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

export const graphql = initGraphQLTada<{
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
}>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
