// The table that a measurement prints: one line an instance, a column for each time limit, and what was asked beside it.
import { costTarget, firstFeasibleTarget, speedTarget } from './targets.mjs';

const whole = new Intl.NumberFormat('en');

/** Prints rows of searches and of disruptions, each in a table of its own. */
export function printTable(rows) {
  const searches = rows.filter((row) => row.kind !== 'disruptions');
  const disruptions = rows.filter((row) => row.kind === 'disruptions');
  if (searches.length > 0) console.table(linesOf(searches));
  if (disruptions.length > 0) console.table(disruptions.map(disruptionLine));
}

/** The lines of the table, by instance. */
export function linesOf(rows) {
  const lines = new Map();
  for (const row of rows) {
    const name = `${row.instance}${row.strict ? ' (strict)' : ''}`;
    lines.set(name, [...(lines.get(name) ?? []), row]);
  }
  return [...lines].map(([name, ofInstance]) => lineOf(name, ofInstance));
}

function lineOf(name, rows) {
  const last = rows.at(-1);
  const results = rows.map((row) => [`${row.seconds} s`, withTarget(costOf(row), costTarget(row))]);
  return {
    instance: name,
    reference: referenceOf(last.reference),
    ...Object.fromEntries(results),
    hard: last.score.hard,
    waiting: last.total - last.placed,
    'moves/s/thread': withTarget(whole.format(last.movesPerSecondPerThread), speedTarget(last), '≥'),
    'first feasible ms': withTarget(worst(rows, 'firstFeasibleMs'), firstFeasibleTarget(last)),
    'peak MiB': worst(rows, 'peakMiB'),
    'cpu share': Math.min(...rows.map(({ cpuShare }) => cpuShare)),
    validator: verdictOn(rows),
  };
}

/** 'incomplete' where sessions wait in every agenda, so that no validator could say anything. */
function verdictOn(rows) {
  if (rows.some(({ agrees }) => agrees === false)) return 'DISAGREES';
  return rows.some(({ agrees }) => agrees === true) ? 'agrees' : 'incomplete';
}

/** Hard and medium cost are said only where there are any. */
function costOf({ score: { hard, medium, soft } }) {
  const parts = [
    ...(hard > 0 ? [`${whole.format(hard)} hard`] : []),
    ...(medium === 0 ? [] : [`${whole.format(medium)} medium`]),
    whole.format(soft),
  ];
  return parts.join(' / ');
}

function referenceOf(reference) {
  if (reference === null) return '';
  return typeof reference === 'number' ? whole.format(reference) : costOf({ score: reference });
}

function withTarget(value, target, sign = '≤') {
  if (target === null) return value ?? '';
  return `${value ?? 'none'} (${sign} ${whole.format(target)})`;
}

/** The largest of a figure over the runs of an instance; null where one has none. */
function worst(rows, name) {
  const figures = rows.filter((row) => row.ofRunOf === undefined).map((row) => row[name]);
  return figures.includes(null) ? null : Math.max(...figures);
}

/** One line for each number of disruptions: what stood, each entry of the menu, and the two full re-solves. */
function disruptionLine({ instance, disruptions, wholeMs, before, menu, fromNothing, fromBefore }) {
  // An entry that brings nothing beyond the one before it is an equals sign.
  const said = menu.map(outcomeOf);
  const entries = menu.map(({ mostMoved }, k) => [`≤ ${mostMoved} moved`, said[k] === said[k - 1] ? '=' : said[k]]);
  return {
    instance,
    disruptions,
    ms: wholeMs,
    before: outcomeOf(before),
    ...Object.fromEntries(entries),
    'anew, from nothing': outcomeOf(fromNothing),
    'anew, from before': outcomeOf(fromBefore),
  };
}

function outcomeOf({ moved, waiting, ...score }) {
  const left = waiting > 0 ? `, ${waiting} waiting` : '';
  return `${costOf({ score })} (${moved} moved${left})`;
}
