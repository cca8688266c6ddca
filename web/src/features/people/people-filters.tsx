import { X } from 'lucide-react';
import { useSay } from '../../lib/say.tsx';
import { asList, listOf } from '../../lib/search-params.ts';
import { Button } from '../../ui/button.tsx';
import { FilterPill } from '../../ui/filter-pill.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import styles from '../sessions/sessions-page.module.css';
import { PEOPLE_FILTER_KEYS, PEOPLE_SPECIALS, PERSON_ROLES, type PeopleSearch } from './people-list.ts';

/** The search and every filter of the table; what they let through stands in the address. */
export function PeopleFilters({
  search,
  canEdit,
  onChange,
}: {
  readonly search: PeopleSearch;
  readonly canEdit: boolean;
  readonly onChange: (patch: PeopleSearch) => void;
}) {
  const say = useSay();
  const eitherWay = (key: string) =>
    ['yes', 'no'].map((value) => ({ value, label: say(`web.people.${key}.${value}`) }));
  return (
    <div className={styles.filters} role="search" aria-label={say('web.people.filters')}>
      <div className={styles.search}>
        <SearchBox
          name="people"
          label={say('web.people.searchName')}
          value={search.search ?? ''}
          onChange={(text) => onChange({ search: text })}
        />
      </div>
      <FilterPill
        label={say('web.people.role')}
        options={PERSON_ROLES.map((value) => ({ value, label: say(`web.words.personRole.${value}`) }))}
        values={listOf(search.role)}
        onChange={(values) => onChange({ role: asList(values) ?? '' })}
      />
      {canEdit ? (
        <FilterPill
          isSingle
          label={say('web.people.email')}
          options={eitherWay('hasEmail')}
          values={listOf(search.email)}
          onChange={([email = '']) => onChange({ email })}
        />
      ) : null}
      {canEdit ? (
        <FilterPill
          isSingle
          label={say('web.people.account')}
          options={eitherWay('isClaimed')}
          values={listOf(search.claimed)}
          onChange={([claimed = '']) => onChange({ claimed })}
        />
      ) : null}
      <FilterPill
        isSingle
        label={say('web.people.sessions')}
        options={PEOPLE_SPECIALS.map((value) => ({ value, label: say(`web.people.special.${value}`) }))}
        values={listOf(search.special)}
        onChange={([special = '']) => onChange({ special })}
      />
      {PEOPLE_FILTER_KEYS.some((key) => search[key]) ? (
        <Button
          isSmall
          variant="quiet"
          onPress={() => onChange(Object.fromEntries(PEOPLE_FILTER_KEYS.map((key) => [key, ''])))}
        >
          <X size={14} aria-hidden="true" />
          {say('web.table.clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}
