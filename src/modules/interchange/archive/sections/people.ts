// Who takes part, with what organizers know of her.
import { LOCALES } from '../../../../platform/i18n/catalogue.js';
import { PersonAvailability } from '../../../people/person-availability.entity.js';
import { PersonProfile } from '../../../people/person-profile.entity.js';
import { Person } from '../../../people/person.entity.js';
import { EMAIL, idOf, ownId } from '../format/ids.js';
import { section } from '../format/section.js';
import {
  fullText,
  instant,
  links,
  localized,
  oneOf,
  orNull,
  textOrNull,
  value,
  webAddressOrNull,
} from '../format/values.js';
import { OF_CONFERENCE } from './conference.js';
import { searchNameOf } from '../../search-name.js';

const PERSON_IDS = `
  SELECT person_id FROM person_profile WHERE conference_id = $1
  UNION SELECT part.person_id FROM session_person part JOIN session s ON s.id = part.session_id WHERE s.conference_id = $1
  UNION SELECT person_id FROM person_availability WHERE conference_id = $1
  UNION SELECT person_id FROM time_request WHERE conference_id = $1
  UNION SELECT (part.value->>'personId')::uuid FROM released_session s JOIN release r ON r.id = s.release_id,
    jsonb_array_elements(s.people) part WHERE r.conference_id = $1`;

export const PEOPLE = section({
  entity: Person,
  description: 'Somebody whom the conference names.',
  where: `t.id IN (${PERSON_IDS})`,
  order: 't.id',
  derive: ({ displayName }) => ({ searchName: searchNameOf(displayName) }),
  notCarried: {
    searchName: 'follows from the name',
    accountId: 'whoever claimed her there claims her anew: an archive gives nobody a say over an account',
    mergedIntoId: 'nothing of a conference names a merged person',
    mergedAt: 'as mergedIntoId',
  },
  fields: { id: ownId('person'), displayName: fullText, createdAt: instant },
});

export const PROFILES = section({
  entity: PersonProfile,
  description: 'How a person shows at the conference, with her address, which is for organizers only.',
  where: 't.conference_id = $1',
  order: 't.id',
  placed: OF_CONFERENCE,
  notCarried: {
    claimDigest: 'made with the key of its installation: send the mail anew',
    claimExpiresAt: 'as claimDigest',
  },
  fields: {
    id: ownId('profile'),
    personId: idOf('person'),
    biographies: localized,
    links,
    photoUrl: webAddressOrNull,
    email: orNull(value(EMAIL)),
    externalId: textOrNull,
    locale: oneOf(LOCALES),
    createdAt: instant,
  },
});

export const PERSON_AVAILABILITY = section({
  entity: PersonAvailability,
  description: 'A time at which a person can be on site.',
  where: 't.conference_id = $1',
  order: 't.person_id, t.starts_at, t.id',
  placed: OF_CONFERENCE,
  fields: { id: ownId('personWindow'), personId: idOf('person'), startsAt: instant, endsAt: instant },
});
