// Why a session is not elsewhere, for a terminal.
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Conference } from '../modules/conferences/conference.entity.js';
import type { SessionPlacesType, SessionPlaceType } from '../modules/agenda/explanations/place-verdicts.type.js';
import { Explanations } from '../modules/agenda/explanations/explanations.service.js';
import { IssueTexts } from '../modules/agenda/issues/issue-texts.js';
import { Room } from '../modules/rooms/room.entity.js';
import type { StudiedDraft } from '../modules/agenda/drafts/drafts.loaders.js';
import type { Session } from '../modules/sessions/session.entity.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { clockOf } from './clock-text.js';
import { tableLines } from './plain-table.js';

const SHOWN_PLACES = 10;

export interface WhyQuestion {
  readonly conference: Conference;
  readonly studied: StudiedDraft;
  readonly session: Session;
}

/** Says what is wrong with the session where it is, which rules keep it from other places, and its best places. */
export async function printWhy(services: INestApplicationContext, question: WhyQuestion): Promise<void> {
  const { studied, session } = question;
  await printIssues(services, question);
  const request = { sessionId: session.id, day: null, roomIds: null, order: 'best' as const, first: SHOWN_PLACES };
  const answer = await services.get(Explanations).placesOf(studied, request, 'en');
  console.log(`${answer.totalCount} places were looked at. Rules that stand in the way:`);
  for (const { text, places } of answer.blockedBy) console.log(`  ${text}: at ${places}`);
  console.log('The best places:');
  for (const line of tableLines(await rowsOf(services, question, answer))) console.log(`  ${line}`);
  if (answer.places.some(({ isPresent }) => isPresent)) console.log('* where it is now');
}

async function printIssues(services: INestApplicationContext, { studied, session }: WhyQuestion): Promise<void> {
  const isPlaced = studied.model.placements.has(session.id);
  const own = studied.issues.filter(({ sessionIds, waived }) => sessionIds.includes(session.id) && !waived);
  console.log(
    `#${session.number} "${session.title}" ${isPlaced ? `is in ${own.length} open issues` : 'has no place'}.`,
  );
  const texts = await services.get(IssueTexts).textsOf(own, 'en');
  for (const [position, { level, cost }] of own.entries()) console.log(`  ${level} ${cost}: ${texts[position] ?? ''}`);
}

async function rowsOf(
  services: INestApplicationContext,
  { conference, studied }: WhyQuestion,
  { places }: SessionPlacesType,
): Promise<(string | number)[][]> {
  const names = await roomNames(services, studied);
  const clock = clockOf(conference.timeZone);
  const roomsOf = ({ roomIds }: SessionPlaceType): string =>
    roomIds.map((id) => names.get(fromGlobalId('Room', id)) ?? '?').join(', ');
  return [
    ['start', 'room', 'verdict', 'hard', 'medium', 'soft', 'rules'],
    ...places.map((place) => [
      `${clock(place.startsAt)}${place.isPresent ? ' *' : ''}`,
      roomsOf(place),
      place.verdict,
      place.change.hard,
      place.change.medium,
      place.change.soft,
      place.rules.map(({ text, change }) => `${text} ${change > 0 ? '+' : ''}${change}`).join('; '),
    ]),
  ];
}

/** Names of the rooms of an agenda, by id. */
export async function roomNames(
  services: INestApplicationContext,
  { model }: Pick<StudiedDraft, 'model'>,
): Promise<ReadonlyMap<string, string>> {
  const ids = model.problem.rooms.map(({ id }) => id);
  const rooms = await services
    .get(DataSource)
    .getRepository(Room)
    .findBy({ id: In(ids) });
  return new Map(rooms.map(({ id, name }) => [id, name]));
}
