// Numbers, yes and no, levels and states as people write them in cells.
import type { PersonRole } from '../../../../scheduling/model.js';
import type { ProgrammeSession } from '../../programme.js';
import type { FieldPlace } from '../field-text.js';
import { headingKey } from './heading-key.js';

/** Digits of Arabic and Persian as those of ASCII, the Arabic decimal and thousands signs as well. */
export function withAsciiDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',');
}

/** A whole number from `min` to `max`: "120", "1,200", "120.0"; null where there is none, with a finding for other texts. */
export function wholeNumber(
  cell: string,
  { min, max }: { readonly min: number; readonly max: number },
  { field, where, log }: FieldPlace,
): number | null {
  const text = withAsciiDigits(cell).trim();
  if (text === '') return null;
  const digits = /^\d{1,3}(?:[.,  ]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text.replace(/[.,]0+$/, '');
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : NaN;
  if (value >= min && value <= max) return value;
  log.add('dropped', 'NUMBER_INVALID', where, { field, found: cell.slice(0, 100) });
  return null;
}

const YES = keys('yes,y,true,1,x,✓,✔,on,evet,doğru,var,نعم,صحيح,ja,wahr,j,oui,vrai');
const NO = keys('no,n,false,0,-,off,hayır,yanlış,yok,لا,خطأ,nein,falsch,non,faux');

/** Yes or no in the languages of our headings; null where there is none, with a finding for another text. */
export function yesOrNo(cell: string, { field, where, log }: FieldPlace): boolean | null {
  const text = cell.trim();
  if (text === '') return null;
  if (YES.has(wordKey(text))) return true;
  if (NO.has(wordKey(text))) return false;
  log.add('dropped', 'YES_OR_NO_INVALID', where, { field, found: text.slice(0, 100) });
  return null;
}

const LEVELS = meanings<NonNullable<ProgrammeSession['level']>>([
  ['beginner', 'beginner,introduct,novice,basic,easy,all levels,başlangıç,temel,مبتد,anfänger,einsteiger,débutant'],
  ['intermediate', 'intermediate,medium,orta,متوسط,mittel,intermédiaire,moyen'],
  ['advanced', 'advanced,expert,ileri,uzman,متقدم,خبير,fortgeschritten,avancé'],
]);

/** The level that a word means; null where there is none, with a finding for a word that is not known. */
export function levelOf(cell: string, { where, log }: FieldPlace): ProgrammeSession['level'] {
  if (cell.trim() === '') return null;
  const level = LEVELS(cell);
  if (level === null) log.add('dropped', 'LEVEL_UNKNOWN', where, { found: cell.slice(0, 100) });
  return level;
}

/** Refusals first: "not accepted" is none. */
const STATES = meanings<ProgrammeSession['state']>([
  ['cancelled', 'cancel,withdr,reject,declin,deleted,not accepted,iptal,redded,geri çekil,kabul edilmedi'],
  ['cancelled', 'ملغ,مرفوض,منسحب,abgesagt,abgelehnt,zurückgezogen,annul,refus,retiré'],
  ['confirmed', 'confirm,scheduled,published,onayland,kesinleş,مؤكد,bestätigt,geplant'],
  ['accepted', 'accept,approved,kabul,مقبول,angenommen,akzeptiert'],
  ['submitted', 'submit,draft,pending,new,nominat,wait,review,evaluat,gönderil,beklemede,taslak,مقدم,قيد'],
  ['submitted', 'eingereicht,entwurf,soumis,attente'],
]);

/** The state that a word means; confirmed where there is none, with a finding for a word that is not known. */
export function stateOf(cell: string, { where, log }: FieldPlace): ProgrammeSession['state'] {
  if (cell.trim() === '') return 'confirmed';
  const state = STATES(cell);
  if (state === null) log.add('guessed', 'STATE_UNKNOWN', where, { found: cell.slice(0, 100), state: 'confirmed' });
  return state ?? 'confirmed';
}

const ROLES = meanings<PersonRole>([
  ['moderator', 'moderat'],
  ['chair', 'chair'],
  ['host', 'host'],
]);

/** The part in a session that a word means; speaker for any other. */
export function roleOf(word: string): PersonRole {
  return ROLES(word) ?? 'speaker';
}

/** Finds the first meaning of which a beginning of a word stands in a text, by headingKey. */
function meanings<T>(table: readonly (readonly [T, string])[]): (text: string) => T | null {
  const folded = table.map(([meaning, words]) => ({ meaning, words: words.split(',').map(headingKey) }));
  return (text) => {
    const key = headingKey(text);
    return folded.find(({ words }) => words.some((word) => key.includes(word)))?.meaning ?? null;
  };
}

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(',').map(wordKey));
}

/** Signs such as ✓ have no letters to fold. */
function wordKey(word: string): string {
  return headingKey(word) || word;
}
