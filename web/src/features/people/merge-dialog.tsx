// Two profiles of one human being become one: which pair, who stays, and what comes of it.
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useConferenceClock } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Notice, SkeletonLines } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import type { Conference } from '../conferences/conference.ts';
import { clashingQuery, duplicatesQuery, MERGE_PEOPLE, mergePersonQuery, type MergePerson } from './merge-data.ts';
import { MergeChoice } from './merge-choice.tsx';
import styles from './merge-dialog.module.css';
import { PERSON_READERS } from './person-data.ts';
import { PersonPicker } from './person-picker.tsx';

export interface MergeDialogProps {
  readonly conference: Conference;
  /** One of the pair; null to choose from the pairs that look alike. */
  readonly personId: string | null;
  readonly onClose: () => void;
  readonly onMerged: (id: string) => void;
}

export function MergeDialog({ conference, personId, onClose, onMerged }: MergeDialogProps) {
  const say = useSay();
  const [pair, setPair] = useState<{ readonly one: string; readonly other: string } | null>(null);
  return (
    <Dialog isOpen size="wide" onClose={onClose} title={say('web.people.merge.title')}>
      {pair ? (
        <Pair conference={conference} pair={pair} onBack={() => setPair(null)} onMerged={onMerged} />
      ) : (
        <>
          <p>{say('web.people.merge.text')}</p>
          {personId === null ? <Candidates conference={conference} onChoose={setPair} /> : null}
          {personId === null ? null : (
            <div>
              <PersonPicker
                conferenceId={conference.id}
                label={say('web.people.merge.pick')}
                excludedIds={[personId]}
                isClosedByPick
                onPick={({ id }) => setPair({ one: personId, other: id })}
              />
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}

function Candidates({
  conference,
  onChoose,
}: {
  readonly conference: Conference;
  readonly onChoose: (pair: { readonly one: string; readonly other: string }) => void;
}) {
  const say = useSay();
  const { data } = useQuery(duplicatesQuery(conference.id));
  if (!data) return <SkeletonLines lines={4} />;
  if (data.duplicateCandidates.length === 0) return <Notice kind="good">{say('web.people.merge.none')}</Notice>;
  return (
    <ul className={styles.candidates}>
      {data.duplicateCandidates.map(({ person, duplicate, reasons, duplicateParts }) => (
        <li key={`${person.id} ${duplicate.id}`}>
          <span className={styles.names}>
            <strong>
              <bdi>{person.displayName}</bdi>
            </strong>{' '}
            ·{' '}
            <strong>
              <bdi>{duplicate.displayName}</bdi>
            </strong>
            <span className={styles.soft}>
              {reasons.map((reason) => say(`web.people.merge.reason.${reason}`)).join(' · ')} ·{' '}
              {say('web.people.merge.parts', { count: duplicateParts })}
            </span>
          </span>
          <Button
            isSmall
            aria-label={say('web.people.merge.lookAt', { one: person.displayName, other: duplicate.displayName })}
            onPress={() => onChoose({ one: person.id, other: duplicate.id })}
          >
            {say('web.people.merge.look')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface PairProps {
  readonly conference: Conference;
  readonly pair: { readonly one: string; readonly other: string };
  readonly onBack: () => void;
  readonly onMerged: (id: string) => void;
}

function Pair({ conference, pair, onBack, onMerged }: PairProps) {
  const say = useSay();
  const one = useQuery(mergePersonQuery(conference.id, pair.one)).data?.person;
  const other = useQuery(mergePersonQuery(conference.id, pair.other)).data?.person;
  const [keptId, setKeptId] = useState(pair.one);
  const { save, isPending, errors, forget } = useSave(MERGE_PEOPLE, {
    refresh: PERSON_READERS,
    onSaved: ({ mergePeople: { person } }) => {
      if (!person) return;
      toast({ text: say('web.people.merge.done', { name: person.displayName }) });
      onMerged(person.id);
    },
  });
  if (!one || !other) return <SkeletonLines lines={6} />;
  const [kept, gone]: readonly [MergePerson, MergePerson] = keptId === one.id ? [one, other] : [other, one];
  const clashIds = errors.flatMap((error) =>
    'sessionIds' in error ? (error as { readonly sessionIds: readonly string[] }).sessionIds : [],
  );
  return (
    <div className={styles.pair}>
      <FormErrors errors={errors} title={say('web.people.merge.refused')} />
      <Clashes conference={conference} ids={clashIds} />
      <MergeChoice
        one={one}
        other={other}
        keptId={keptId}
        onKeep={(id) => {
          setKeptId(id);
          forget();
        }}
      />
      <Notice kind="warn" title={say('web.people.merge.result')}>
        <ul>
          <li>{say('web.people.merge.staysAs', { name: kept.displayName })}</li>
          <li>
            {(kept.email ?? gone.email)
              ? say('web.people.merge.email', { email: kept.email ?? gone.email ?? '' })
              : say('web.people.noEmail')}
          </li>
          <li>{say('web.people.merge.moves', { count: gone.parts?.sessionCount ?? 0 })}</li>
          <li>{say('web.people.merge.goes', { name: gone.displayName })}</li>
        </ul>
      </Notice>
      <div className={styles.foot}>
        <Button onPress={onBack}>{say('web.ui.back')}</Button>
        <Button
          variant="danger"
          isPending={isPending}
          onPress={() => save({ input: { conferenceId: conference.id, keepId: kept.id, duplicateId: gone.id } })}
        >
          {say('web.people.merge.action')}
        </Button>
      </div>
    </div>
  );
}

/** The released sessions in which the two would be at the same time. */
function Clashes({ conference, ids }: { readonly conference: Conference; readonly ids: readonly string[] }) {
  const say = useSay();
  const clock = useConferenceClock(conference.timeZone);
  const sessions = useQueries({ queries: ids.map((id) => clashingQuery(id)) }).flatMap(({ data }) =>
    data ? [data.sessionById] : [],
  );
  if (ids.length === 0) return null;
  return (
    <Notice kind="bad" title={say('web.people.merge.clash')}>
      <ul>
        {sessions.map(({ id, number, title, placement }) => (
          <li key={id}>
            #{number} <bdi>{title}</bdi>
            {placement ? ` · ${clock.day(placement.day)}, ${clock.span(placement.startsAt, placement.endsAt)}` : null}
          </li>
        ))}
      </ul>
      <p>{say('web.people.merge.clashText')}</p>
    </Notice>
  );
}
