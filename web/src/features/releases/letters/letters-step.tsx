import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { holds } from '../../../lib/search-folding.ts';
import { useSay } from '../../../lib/say.tsx';
import { RadioGroup } from '../../../ui/choices.tsx';
import { SearchField } from '../../../ui/field.tsx';
import { Card, Notice, Pill } from '../../../ui/surfaces.tsx';
import { TableFoot } from '../../../ui/table-foot.tsx';
import type { Letter } from '../preview.ts';
import { AUDIENCES, audienceOf, outgoing, type ReleaseFormState } from '../release-form.ts';
import styles from './letters.module.css';
import { LetterDialog } from './letter-dialog.tsx';
import { LetterRow } from './letter-row.tsx';

const PAGE = 50;

/** Who is written to, and what: every letter can be read, changed or kept back before anything goes. */
export function LettersStep({
  form,
  letters,
}: {
  readonly form: ReleaseFormState;
  readonly letters: readonly Letter[];
}) {
  const say = useSay();
  const { letter: openId } = useSearch({ from: '/$lang/shell/c/$slug/release' });
  const navigate = useNavigate({ from: '/$lang/c/$slug/release' });
  const open = (letter: string | undefined): void =>
    void navigate({ search: (now) => ({ ...now, letter }), replace: true, resetScroll: false });
  const wanted = audienceOf(letters, form.audience);
  const current = wanted.find(({ person }) => person.id === openId);
  return (
    <div className={styles.letters}>
      <Card>
        <RadioGroup
          label={say('web.release.audience')}
          value={form.audience}
          options={AUDIENCES.map((audience) => ({
            value: audience,
            label: say(`web.release.audience.${audience}`, { count: audienceOf(letters, audience).length }),
            hint: say(`web.release.audience.${audience}.hint`),
          }))}
          onChange={(audience) => form.change({ audience })}
        />
        <Totals letters={wanted} form={form} />
      </Card>
      {wanted.length === 0 ? null : <LetterList letters={wanted} form={form} onOpen={open} />}
      {current ? (
        <LetterDialog key={current.person.id} letter={current} form={form} onClose={() => open(undefined)} />
      ) : null}
    </div>
  );
}

/** How many go, in which languages, and who cannot be reached. */
function Totals({ letters, form }: { readonly letters: readonly Letter[]; readonly form: ReleaseFormState }) {
  const say = useSay();
  if (letters.length === 0) return null;
  const going = outgoing(letters, form);
  const unreachable = letters.filter(({ hasAddress }) => !hasAddress).length;
  const locales = [...new Set(going.map(({ locale }) => locale))].sort();
  return (
    <div className={styles.totals} role="status">
      <strong>{say('web.release.lettersGoing', { count: going.length })}</strong>
      {locales.map((locale) => (
        <Pill key={locale}>
          {say('web.release.inLanguage', {
            language: say(`web.words.locale.${locale}`),
            count: going.filter((letter) => letter.locale === locale).length,
          })}
        </Pill>
      ))}
      {unreachable > 0 ? <Notice kind="warn">{say('web.release.unreachable', { count: unreachable })}</Notice> : null}
    </div>
  );
}

function LetterList({
  letters,
  form,
  onOpen,
}: {
  readonly letters: readonly Letter[];
  readonly form: ReleaseFormState;
  readonly onOpen: (personId: string) => void;
}) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(PAGE);
  const found =
    search === ''
      ? letters
      : letters.filter(({ person, email }) => holds(`${person.displayName} ${email ?? ''}`, search));
  return (
    <section className={styles.list}>
      <div className={styles.search}>
        <SearchField isSmall label={say('web.release.findLetter')} value={search} onChange={setSearch} />
      </div>
      {found.length === 0 ? <p role="status">{say('web.release.letterNotFound')}</p> : null}
      <ul className={styles.rows}>
        {found.slice(0, most).map((letter) => (
          <LetterRow key={letter.person.id} letter={letter} form={form} onOpen={() => onOpen(letter.person.id)} />
        ))}
      </ul>
      {found.length > PAGE ? (
        <TableFoot
          shown={Math.min(most, found.length)}
          total={found.length}
          isLoading={false}
          onMore={found.length > most ? () => setMost(most + PAGE) : null}
        />
      ) : null}
    </section>
  );
}
