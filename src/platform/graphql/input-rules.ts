import { GraphQLError, Kind, visit, type DocumentNode } from 'graphql';

/**
 * Whether PostgreSQL can keep a text: it takes no U+0000, and JSON no half of a surrogate pair. No person means either.
 */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Throws BAD_USER_INPUT for a text anywhere in the document or its variables that could not be stored or compared. */
export function refuseUnstorableText(document: DocumentNode, variables: unknown): void {
  visit(document, {
    [Kind.STRING]: (node) => {
      if (!isStorableText(node.value)) throw unstorable();
    },
  });
  refuseIn(variables);
}

function refuseIn(value: unknown): void {
  if (typeof value === 'string' && !isStorableText(value)) throw unstorable();
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    refuseIn(key);
    refuseIn(each);
  }
}

function unstorable(): GraphQLError {
  return new GraphQLError('A text holds a NUL character or half of a character.', {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
