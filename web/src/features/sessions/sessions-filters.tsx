import { X } from 'lucide-react';
import { useSay } from '../../lib/say.tsx';
import { asList, listOf } from '../../lib/search-params.ts';
import { Button } from '../../ui/button.tsx';
import { FilterFrame, FilterPill } from '../../ui/filter-pill.tsx';
import { useLanguageName } from '../../ui/localized-fields.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import type { Conference } from '../conferences/conference.ts';
import { PersonSearch } from '../people/person-search.tsx';
import { usePersonName } from '../people/person-name.ts';
import { FILTER_KEYS, KINDS, SPECIALS, STATES, type SessionsSearch } from './session-filter.ts';
import styles from './sessions-page.module.css';

export interface SessionsFiltersProps {
  readonly conference: Conference;
  readonly search: SessionsSearch;
  readonly onChange: (patch: SessionsSearch) => void;
}

/** The search and every filter of the table; what they let through stands in the address. */
export function SessionsFilters({ conference, search, onChange }: SessionsFiltersProps) {
  const say = useSay();
  const nameOf = useLanguageName();
  const isFiltered = FILTER_KEYS.some((key) => search[key]);
  return (
    <div className={styles.filters} role="search" aria-label={say('web.sessions.filters')}>
      <div className={styles.search}>
        <SearchBox
          name="sessions"
          label={say('web.sessions.search')}
          value={search.search ?? ''}
          onChange={(text) => onChange({ search: text })}
        />
      </div>
      <FilterPill
        label={say('web.sessions.kind')}
        options={KINDS.map((value) => ({ value, label: say(`web.words.kind.${value}`) }))}
        values={listOf(search.kind)}
        onChange={(values) => onChange({ kind: asList(values) ?? '' })}
      />
      <FilterPill
        label={say('web.sessions.state')}
        options={STATES.map((value) => ({ value, label: say(`web.words.state.${value}`) }))}
        values={listOf(search.state)}
        onChange={(values) => onChange({ state: asList(values) ?? '' })}
      />
      {conference.tracks.length > 0 ? (
        <FilterPill
          isSingle
          label={say('web.sessions.track')}
          options={conference.tracks.map(({ id, name }) => ({ value: id, label: name }))}
          values={listOf(search.track)}
          onChange={([track = '']) => onChange({ track })}
        />
      ) : null}
      {conference.tags.length > 0 ? (
        <FilterPill
          isSingle
          label={say('web.sessions.tag')}
          options={conference.tags.map(({ id, name }) => ({ value: id, label: name }))}
          values={listOf(search.tag)}
          onChange={([tag = '']) => onChange({ tag })}
        />
      ) : null}
      <FilterPill
        isSingle
        label={say('web.sessions.language')}
        options={conference.languages.map((value) => ({ value, label: nameOf(value) }))}
        values={listOf(search.language)}
        onChange={([language = '']) => onChange({ language })}
      />
      <PersonFilter
        conferenceId={conference.id}
        personId={search.person ?? null}
        onChange={(person) => onChange({ person })}
      />
      <FilterPill
        label={say('web.sessions.special')}
        options={SPECIALS.map((value) => ({ value, label: say(`web.sessions.special.${value}`) }))}
        values={listOf(search.special)}
        onChange={(values) => onChange({ special: asList(values) ?? '' })}
      />
      {isFiltered ? (
        <Button
          isSmall
          variant="quiet"
          onPress={() => onChange(Object.fromEntries(FILTER_KEYS.map((key) => [key, ''])))}
        >
          <X size={14} aria-hidden="true" />
          {say('web.table.clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}

function PersonFilter({
  conferenceId,
  personId,
  onChange,
}: {
  readonly conferenceId: string;
  readonly personId: string | null;
  readonly onChange: (personId: string) => void;
}) {
  const say = useSay();
  const name = usePersonName(conferenceId, personId);
  return (
    <FilterFrame label={say('web.sessions.person')} chosen={personId === null ? [] : [name ?? '…']}>
      <PersonSearch
        conferenceId={conferenceId}
        label={say('web.sessions.person')}
        onPick={({ id }) => onChange(id)}
        isClosedByPick
      />
      {personId === null ? null : (
        <Button isSmall variant="quiet" onPress={() => onChange('')}>
          {say('web.ui.clear')}
        </Button>
      )}
    </FilterFrame>
  );
}
