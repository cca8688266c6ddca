// The menu of a re-plan, for a terminal.
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { toInstant } from '../modules/agenda/clash-model/minutes.js';
import type { KeptEntry, KeptMenu } from '../modules/agenda/arrange/replan-menu.js';
import type { Conference } from '../modules/conferences/conference.entity.js';
import { Room } from '../modules/rooms/room.entity.js';
import { Session } from '../modules/sessions/session.entity.js';
import type { PlaceOfSession } from '../scheduling/index.js';
import { clockOf } from './clock-text.js';
import { tableLines } from './plain-table.js';
import { scoreText } from './run-watching.js';

interface Names {
  session(id: string): string;
  place(place: PlaceOfSession): string;
}

/** Prints a row for each choice, then the moves of the last one. */
export async function printMenu(
  services: INestApplicationContext,
  conference: Conference,
  { before, entries }: KeptMenu,
): Promise<void> {
  const best = entries.at(-1);
  if (best === undefined) return;
  const names = await namesFor(services, conference, best);
  console.log(
    `Without any move: ${scoreText(before)}${before.waiting > 0 ? `, ${before.waiting} without a place` : ''}.`,
  );
  for (const line of tableLines([HEADING, ...entries.map(rowOf)])) console.log(line);
  for (const { sessionId, from, to, grade } of best.moved)
    console.log(`  ${names.session(sessionId)}: ${names.place(from)} -> ${names.place(to)} (other ${grade})`);
  for (const id of best.placed) console.log(`  ${names.session(id)}: newly placed`);
  for (const id of best.unplaced) console.log(`  ${names.session(id)}: no place`);
}

const HEADING = ['at most', 'moved', 'placed', 'without place', 'hard', 'medium', 'soft', 'disturbance', ''];

function rowOf(entry: KeptEntry): (string | number)[] {
  const { mostMoved, moved, placed, unplaced, score, disturbance, isProven, bringsNothingNew } = entry;
  const remark = bringsNothingNew ? 'as before' : isProven ? 'proved best' : '';
  const counts = [mostMoved, moved.length, placed.length, unplaced.length];
  return [...counts, score.hard, score.medium, score.soft, disturbance, remark];
}

async function namesFor(
  services: INestApplicationContext,
  { timeZone }: Conference,
  { moved, placed, unplaced }: KeptEntry,
): Promise<Names> {
  const database = services.get(DataSource);
  const sessionIds = [...moved.map(({ sessionId }) => sessionId), ...placed, ...unplaced];
  const sessions = await database.getRepository(Session).findBy({ id: In(sessionIds) });
  const roomIds = moved.flatMap(({ from, to }) => [...from.roomIds, ...to.roomIds]);
  const rooms = await database.getRepository(Room).findBy({ id: In(roomIds) });
  const titles = new Map(sessions.map(({ id, number, title }) => [id, `#${number} "${title}"`]));
  const roomNames = new Map(rooms.map(({ id, name }) => [id, name]));
  const clock = clockOf(timeZone);
  return {
    session: (id) => titles.get(id) ?? '?',
    place: (place) =>
      `${clock(toInstant(place.start))} ${place.roomIds.map((id) => roomNames.get(id) ?? '?').join(', ')}`,
  };
}
