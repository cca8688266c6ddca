// A title for a conference whose file has no head.
import type { FindingLog } from './findings.js';
import { fieldLine } from './field-text.js';

/** Words that tools put into the names of their files; they are no part of a conference's name. */
const TOOL_WORDS =
  /^(schedule|sessions?|speakers?|talks?|submissions?|slots?|programme|program|export|all|sessionize|gridsmart|pretalx|frab|json|xml|ics|csv)$/i;

const UNKNOWN = '?';

/**
 * The name of the file without folders, endings and words of the tool it comes from: "wis27.schedule.json" gives "wis27".
 * A question mark where no such name is known. Reported either way.
 */
export function titleOfFile(fileName: string | undefined, log: FindingLog): string {
  const place = { field: 'title', where: 1, log };
  const name =
    fieldLine(fileName ?? '', place)
      .split(/[/\\]/)
      .at(-1) ?? '';
  const words = name.split(/[\s._-]+/).filter((word) => word !== '' && !TOOL_WORDS.test(word));
  const title = words.join(' ');
  if (title !== '') {
    log.add('guessed', 'CONFERENCE_TITLE_GUESSED', 1, { title });
    return title;
  }
  log.add('missing', 'CONFERENCE_TITLE_MISSING', 1, { title: UNKNOWN });
  return UNKNOWN;
}
