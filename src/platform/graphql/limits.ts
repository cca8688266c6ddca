import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type GraphQLSchema,
  type OperationDefinitionNode,
  getVariableValues,
} from 'graphql';
import { getComplexity, simpleEstimator, fieldExtensionsEstimator } from 'graphql-query-complexity';
import { refuseUnstorableText } from './input-rules.js';
import type { RequestContext } from './request-context.js';

// What one request may ask for. The numbers leave the largest query of our own client a factor of three.
const MAX_DEPTH = 14;
/** The introspection query of common tools unwraps list and non-null types nine times over. */
const MAX_INTROSPECTION_DEPTH = 18;
/** Fields after fragments are spread out, aliases and repeats counted: bounds the work of one request. */
const MAX_FIELDS = 1_500;
const MAX_ROOT_FIELDS = 20;
const MAX_DIRECTIVES_PER_NODE = 4;
const MAX_COMPLEXITY = 50_000;
/** Bounds the work of parsing and validating, before anything else is known. */
export const MAX_TOKENS = 8_000;

/** Apollo replaces the code of what a validation rule reports; `tooComplex` tells formatError to put it back. */
function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'QUERY_TOO_COMPLEX', tooComplex: true, http: { status: 400 } },
  });
}

interface Tally {
  fields: number;
  depth: number;
}

/** Counts fields with fragments spread out; a fragment met inside itself ends there (another rule refuses it). */
function tally(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  depth: number,
  open: readonly string[],
  sum: Tally,
): void {
  if (depth > MAX_INTROSPECTION_DEPTH || sum.fields > MAX_FIELDS) {
    sum.depth = Math.max(sum.depth, depth);
    return;
  }
  sum.depth = Math.max(sum.depth, depth);
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      sum.fields += 1;
      if (selection.selectionSet) tally(selection.selectionSet, fragments, depth + 1, open, sum);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      tally(selection.selectionSet, fragments, depth, open, sum);
    } else {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (fragment && !open.includes(name)) tally(fragment.selectionSet, fragments, depth, [...open, name], sum);
    }
  }
}

/** Whether every root field asks for the schema itself. */
function isIntrospection(set: SelectionSetNode): boolean {
  return set.selections.every(
    (selection) => selection.kind === Kind.FIELD && ['__schema', '__type'].includes(selection.name.value),
  );
}

/** Depth, number of fields, root fields and directives, judged before anything runs. */
function boundedDocument(context: ValidationContext): ASTVisitor {
  const document = context.getDocument();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  return {
    Field(node: FieldNode) {
      if ((node.directives?.length ?? 0) > MAX_DIRECTIVES_PER_NODE)
        context.reportError(tooComplex('Too many directives on one field.'));
    },
    OperationDefinition(node) {
      const sum: Tally = { fields: 0, depth: 0 };
      tally(node.selectionSet, fragments, 1, [], sum);
      const deepest = isIntrospection(node.selectionSet) ? MAX_INTROSPECTION_DEPTH : MAX_DEPTH;
      if (sum.depth > deepest) context.reportError(tooComplex(`The query is nested deeper than ${deepest} levels.`));
      if (sum.fields > MAX_FIELDS)
        context.reportError(tooComplex(`The query asks for more than ${MAX_FIELDS} fields.`));
      if (node.selectionSet.selections.length > MAX_ROOT_FIELDS) {
        context.reportError(tooComplex(`The query has more than ${MAX_ROOT_FIELDS} root fields.`));
      }
    },
  };
}

export const limitRules = [boundedDocument];

/** The complexity below reads the variables before the execution does, which would call a bad one a fault of ours. */
function refuseMalformedVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): void {
  const { errors } = getVariableValues(
    schema,
    operation?.variableDefinitions ?? [],
    { ...variables },
    { maxErrors: 5 },
  );
  if (errors?.[0]) {
    throw new GraphQLError(errors.map((error) => error.message).join('; '), {
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
}

/** Refuses queries whose lists multiply beyond the limit. */
export const limitsPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ request, schema }) {
    return {
      async didResolveOperation({ document, operation, operationName }) {
        refuseUnstorableText(document, request.variables);
        refuseMalformedVariables(schema, operation, request.variables ?? {});
        const complexity = getComplexity({
          schema,
          query: document,
          operationName: operationName ?? undefined,
          variables: request.variables ?? {},
          estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
        });
        if (complexity > MAX_COMPLEXITY)
          throw tooComplex(`The query may cost ${complexity}, more than ${MAX_COMPLEXITY}.`);
      },
    };
  },
};
