// A list of people of the conference to choose from, searched as one types; who is missing can be made on the spot.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { UserRoundPlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { OptionSearch } from '../../ui/option-search.tsx';
import { useClosePopover } from '../../ui/popover-close.ts';
import { useSave } from '../../ui/use-save.ts';
import { CREATE_PERSON, personSearchQuery } from './person-search-data.ts';

export interface PickedPerson {
  readonly id: string;
  readonly displayName: string;
}

export interface PersonSearchProps {
  readonly conferenceId: string;
  readonly label: string;
  readonly onPick: (person: PickedPerson) => void;
  /** Not offered, for they are chosen already. */
  readonly excludedIds?: readonly string[];
  /** Offers to make a person of the name that was typed. */
  readonly canCreate?: boolean;
  /** The popover around it closes with the choice. */
  readonly isClosedByPick?: boolean;
}

export function PersonSearch({
  conferenceId,
  label,
  onPick,
  excludedIds = [],
  canCreate = false,
  isClosedByPick = false,
}: PersonSearchProps) {
  const say = useSay();
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const close = useClosePopover();
  const { data, isFetching } = useQuery({ ...personSearchQuery(slug, asked), placeholderData: keepPreviousData });
  const pick = (person: PickedPerson): void => {
    onPick(person);
    setText('');
    if (isClosedByPick) close();
  };
  const { save: create, isPending } = useSave(CREATE_PERSON, {
    refresh: ['PersonSearch', 'PeopleTable'],
    onSaved: ({ createPerson: { person } }) => (person ? pick(person) : undefined),
  });
  const found = (data?.conference.people.nodes ?? []).filter(({ id }) => !excludedIds.includes(id));
  const options = found.map((person) => ({
    id: person.id,
    label: person.displayName,
    ...(person.email ? { detail: person.email } : {}),
    run: () => pick(person),
  }));
  const isNew = canCreate && asked !== '' && !found.some(({ displayName }) => displayName === asked);
  const creation = {
    id: 'new',
    label: say('web.people.createNamed', { name: asked }),
    icon: <UserRoundPlus size={16} aria-hidden="true" />,
    run: () => create({ input: { conferenceId, displayName: asked } }),
  };
  return (
    <OptionSearch
      label={label}
      value={text}
      onChange={setText}
      isBusy={isFetching || isPending}
      groups={[
        { name: say('web.people.title'), options },
        { name: say('web.people.create'), options: isNew ? [creation] : [] },
      ]}
      empty={say('web.people.noneFound')}
    />
  );
}
