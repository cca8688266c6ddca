// Who is who: the same person may stand in a file under a guid, under an id and under a name alone.
import type { ProgrammePerson } from '../../programme.js';
import type { FindingLog } from '../findings.js';
import { foldedName } from '../plain-text.js';
import type { PersonReference } from './loose-programme.js';

export interface JoinedPeople {
  readonly people: readonly ProgrammePerson[];
  /** The person of a reference; references that name nobody are absent. */
  readonly personOf: ReadonlyMap<PersonReference, string>;
}

interface Identity {
  readonly references: PersonReference[];
}

/** Joins references by guid, else by id, else by name (case does not matter), and reports what did not agree. */
export function joinPeople(references: readonly PersonReference[], log: FindingLog): JoinedPeople {
  const identities = identify(references, log);
  const first = new Map<Identity, ProgrammePerson>();
  const personOf = new Map<PersonReference, string>();
  for (const reference of references) {
    const identity = identities.get(reference);
    if (identity === undefined) continue;
    const person = first.get(identity) ?? describe(identity, `p${first.size + 1}`);
    first.set(identity, person);
    personOf.set(reference, person.id);
    if (reference.name !== '' && reference.name !== person.name) {
      log.add('repaired', 'PERSON_NAME_DIFFERS', reference.where, { kept: person.name, found: reference.name });
    }
  }
  return { people: [...first.values()], personOf };
}

/** Strong references first, so that a name in the first event finds the guid in the last. */
function identify(references: readonly PersonReference[], log: FindingLog): Map<PersonReference, Identity> {
  const byGuid = new Map<string, Identity>();
  const bySourceId = new Map<string, Identity>();
  const byReference = new Map<PersonReference, Identity>();
  const join = (reference: PersonReference, known: Identity | undefined): Identity => {
    const identity = known ?? { references: [] };
    identity.references.push(reference);
    byReference.set(reference, identity);
    return identity;
  };
  for (const reference of references.filter(({ guid }) => guid !== null)) {
    const identity = join(reference, byGuid.get(reference.guid ?? ''));
    byGuid.set(reference.guid ?? '', identity);
    if (reference.sourceId !== null && !bySourceId.has(reference.sourceId)) {
      bySourceId.set(reference.sourceId, identity);
    }
  }
  for (const reference of references.filter(({ guid, sourceId }) => guid === null && sourceId !== null)) {
    const sourceId = reference.sourceId ?? '';
    // What one mention calls a guid, another may call an id: two people must not get the same identity.
    bySourceId.set(sourceId, join(reference, bySourceId.get(sourceId) ?? byGuid.get(sourceId)));
  }
  dropNameless(new Set(byReference.values()), byReference, log);
  const byName = namesOf(new Set(byReference.values()));
  for (const reference of references.filter(({ guid, sourceId }) => guid === null && sourceId === null)) {
    joinByName(reference, byName, join, log);
  }
  return byReference;
}

function dropNameless(
  identities: ReadonlySet<Identity>,
  byReference: Map<PersonReference, Identity>,
  log: FindingLog,
): void {
  const nameless = [...identities].flatMap(({ references }) =>
    references.every(({ name }) => name === '') ? references : [],
  );
  for (const reference of nameless) {
    log.add('dropped', 'PERSON_NAME_MISSING', reference.where, { id: reference.guid ?? reference.sourceId ?? '' });
    byReference.delete(reference);
  }
}

function namesOf(identities: ReadonlySet<Identity>): Map<string, Identity[]> {
  const byName = new Map<string, Identity[]>();
  for (const identity of identities) {
    for (const name of new Set(identity.references.map((reference) => foldedName(reference.name)))) {
      const others = byName.get(name);
      if (others !== undefined) others.push(identity);
      else if (name !== '') byName.set(name, [identity]);
    }
  }
  return byName;
}

function joinByName(
  reference: PersonReference,
  byName: Map<string, Identity[]>,
  join: (reference: PersonReference, known: Identity | undefined) => Identity,
  log: FindingLog,
): void {
  const name = foldedName(reference.name);
  if (name === '') {
    log.add('dropped', 'PERSON_NAME_MISSING', reference.where, { id: '' });
    return;
  }
  const [known, ...others] = byName.get(name) ?? [];
  if (others.length > 0) log.add('guessed', 'PERSON_AMBIGUOUS', reference.where, { name: reference.name });
  const identity = join(reference, known);
  if (known === undefined) byName.set(name, [identity]);
}

/** The first mention that says something counts. */
function describe({ references }: Identity, id: string): ProgrammePerson {
  const first = <T>(valueOf: (reference: PersonReference) => T | null): T | null => {
    for (const reference of references) {
      const value = valueOf(reference);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    id,
    externalId: first(({ guid }) => guid) ?? first(({ sourceId }) => sourceId),
    name: first(({ name }) => name || null) ?? '',
    email: first(({ email }) => email),
    biographies: first(({ biographies }) => (Object.keys(biographies).length > 0 ? biographies : null)) ?? {},
    photoUrl: first(({ photoUrl }) => photoUrl),
    links: first(({ links }) => (links.length > 0 ? links : null)) ?? [],
    available: first(({ available }) => available),
  };
}
