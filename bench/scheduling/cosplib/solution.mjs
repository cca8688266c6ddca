// A programme of CoSPLib as its validator reads it: for each session and room a track, and the submissions by slot.
import { sheetsOf } from './workbook.mjs';
import { BLOCK_DISTANCE } from './problem.mjs';

/** Nothing there. */
export const EMPTY = -1;

function emptySolution(instance) {
  return instance.sessions.map(({ slots }) => instance.rooms.map(() => Array.from({ length: slots }, () => EMPTY)));
}

/** Submission in each slot, by session and room, of an agenda of the product. Throws where a placement is outside all. */
export function solutionOfAgenda(instance, agenda) {
  const solution = emptySolution(instance);
  const numberOf = (id) => Number(id.slice(id.lastIndexOf('-') + 1));
  for (const { sessionId, start, durationMinutes, roomIds } of agenda) {
    const cell = solution[Math.floor(start / BLOCK_DISTANCE)]?.[numberOf(roomIds[0])];
    fill(cell, start % BLOCK_DISTANCE, durationMinutes, numberOf(sessionId));
  }
  return solution;
}

function fill(cell, slot, length, submission) {
  for (let k = slot; k < slot + length; k++) {
    if (cell === undefined || cell[k] !== EMPTY) throw new Error(`Submission ${submission} has no slot of its own.`);
    cell[k] = submission;
  }
}

/** The programme of a published workbook, in the same form. */
export async function solutionOfWorkbook(instance, path) {
  const rows = (await sheetsOf(path)).get('sol');
  const numbers = new Map(instance.submissions.map(({ name }, index) => [name, index]));
  const columns = rows[0].slice(1).map((name) => instance.rooms.indexOf(name));
  const solution = emptySolution(instance);
  let row = instance.sessions.length + 2;
  instance.sessions.forEach(({ slots }, session) => {
    for (let slot = 0; slot < slots; slot++, row++) {
      columns.forEach((room, column) => {
        const name = rows[row]?.[column + 1] ?? '';
        if (name !== '') solution[session][room][slot] = numbers.get(name) ?? unknown(name);
      });
    }
  });
  return solution;
}

function unknown(name) {
  throw new Error(`The instance has no submission ${name}.`);
}

/** The same programme as placements of the product; slots of a submission that are not in a row make one each. */
export function placementsOfSolution(solution) {
  return solution.flatMap((rooms, session) =>
    rooms.flatMap((cell, room) => placementsOfCell(cell, session * BLOCK_DISTANCE, `room-${room}`)),
  );
}

function placementsOfCell(cell, start, roomId) {
  return cell.flatMap((submission, slot) => {
    if (submission === EMPTY || cell[slot - 1] === submission) return [];
    let end = slot;
    while (cell[end] === submission) end++;
    const place = { start: start + slot, durationMinutes: end - slot, roomIds: [roomId] };
    return [{ sessionId: `talk-${submission}`, ...place, timePinned: false, roomPinned: false }];
  });
}
