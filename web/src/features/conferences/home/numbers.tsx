import { useSpeech } from '../../../lib/say.tsx';
import { useConferenceClock } from '../../../lib/conference-time.ts';
import { type Bar, Bars } from '../../../ui/bars.tsx';
import { useLanguageName } from '../../../ui/localized-fields.tsx';
import { Card } from '../../../ui/surfaces.tsx';
import { useConference } from '../conference.ts';
import styles from './home.module.css';
import type { Numbers as NumbersOf } from './overview.ts';

/** A long list of rooms or tracks would bury the page; the others are a press away, in set-up. */
const MOST_BARS = 16;

interface Chart {
  readonly key: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  readonly max?: number;
}

export function Numbers({ numbers }: { readonly numbers: NumbersOf }) {
  const { say } = useSpeech();
  const charts = useCharts(numbers).filter(({ bars }) => bars.length > 0);
  return (
    <section className={styles.numbers} aria-labelledby="numbers">
      <h2 id="numbers">{say('web.home.numbers')}</h2>
      <dl className={styles.totals}>
        {totalsOf(numbers).map(({ key, value }) => (
          <div key={key}>
            <dt>{say(`web.home.total.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.charts}>
        {charts.map(({ key, unit, bars, max }) => (
          <Card key={key}>
            <Bars
              title={say(`web.home.chart.${key}`)}
              unit={unit}
              bars={bars.slice(0, MOST_BARS)}
              {...(max === undefined ? {} : { max })}
            />
            {bars.length > MOST_BARS ? (
              <p className={styles.soft}>{say('web.home.moreBars', { count: bars.length - MOST_BARS })}</p>
            ) : null}
          </Card>
        ))}
      </div>
    </section>
  );
}

function totalsOf({
  roomCount,
  speakerCount,
  starCount,
  sessionsByState,
}: NumbersOf): readonly { readonly key: string; readonly value: number }[] {
  const counted = sessionsByState.filter(({ state }) => state === 'ACCEPTED' || state === 'CONFIRMED');
  const sessions = counted.reduce((sum, { count }) => sum + count, 0);
  const totals = [
    { key: 'sessions', value: sessions },
    { key: 'speakers', value: speakerCount },
    { key: 'rooms', value: roomCount },
  ];
  return starCount === null ? totals : [...totals, { key: 'stars', value: starCount }];
}

function useCharts(numbers: NumbersOf): readonly Chart[] {
  const { say, intl } = useSpeech();
  const nameOf = useLanguageName();
  const clock = useConferenceClock(useConference().timeZone);
  const sessions = say('web.home.unit.sessions');
  const percent = (share: number): string => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
  return [
    {
      key: 'kind',
      unit: sessions,
      bars: numbers.sessionsByKind.map(({ kind, count }) => ({
        key: kind,
        label: say(`web.words.kind.${kind}`),
        value: count,
      })),
    },
    {
      key: 'state',
      unit: sessions,
      bars: numbers.sessionsByState.map(({ state, count }) => ({
        key: state,
        label: say(`web.words.state.${state}`),
        value: count,
      })),
    },
    {
      key: 'day',
      unit: sessions,
      bars: (numbers.sessionsByDay ?? []).map(({ day, count }) => ({ key: day, label: clock.day(day), value: count })),
    },
    {
      key: 'track',
      unit: sessions,
      bars: numbers.sessionsByTrack.map(({ track, count }) => ({
        key: track?.id ?? '',
        label: track?.name ?? say('web.home.noTrack'),
        value: count,
        ...(track ? { color: track.color } : {}),
      })),
    },
    {
      key: 'rooms',
      unit: say('web.home.unit.use'),
      max: 1,
      bars: (numbers.roomUse ?? [])
        .filter(({ openMinutes }) => openMinutes > 0)
        .map(({ room, usedMinutes, openMinutes }) => ({
          key: room.id,
          label: room.name,
          value: Math.min(1, usedMinutes / openMinutes),
          text: percent(usedMinutes / openMinutes),
        })),
    },
    {
      key: 'stars',
      unit: say('web.home.unit.stars'),
      bars: (numbers.topStarred ?? [])
        .filter(({ starCount }) => starCount > 0)
        .map(({ session, starCount }) => ({ key: session.id, label: session.title, value: starCount })),
    },
    {
      key: 'language',
      unit: sessions,
      bars:
        numbers.sessionsByLanguage.length > 1
          ? numbers.sessionsByLanguage.map(({ language, count }) => ({
              key: language ?? '',
              label: language ? nameOf(language) : say('web.home.noLanguage'),
              value: count,
            }))
          : [],
    },
  ];
}
