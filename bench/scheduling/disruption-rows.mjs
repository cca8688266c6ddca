// Re-planning, measured: disruptions of the best agenda that was found for an instance, each answered from that agenda
// and, for comparison, solved again from nothing.
import { agendaFilesOf, readAgenda } from './agenda-files.mjs';
import { measureInstance } from './measure.mjs';

/** How many disruptions strike at once. */
const COUNTS = [1, 3, 5];
/** Searched first where no agenda of the instance is kept from an earlier measurement; also what a full re-solve gets. */
const SECONDS = 10;

/** Rows of one instance: one for each number of disruptions. */
export async function* measureDisruptions(suite, instance, options) {
  const { disrupted } = await import('./disruptions/run.mjs');
  const { problem } = await suite.load(instance.path, { strict: false });
  const agenda = await bestAgenda(suite, instance, options, problem);
  const seconds = options.seconds?.at(-1) ?? SECONDS;
  const { seed, threads } = options;
  for (const count of COUNTS) {
    const figures = await disrupted({ problem, agenda, seed, count, seconds, threads });
    yield {
      kind: 'disruptions',
      suite: suite.name,
      instance: instance.id,
      disruptions: count,
      seed,
      threads,
      seconds,
      ...figures,
    };
  }
}

/** The best of the agendas kept by earlier measurements, or one found now. */
async function bestAgenda(suite, instance, options, problem) {
  const { evaluate } = await import('../../dist/scheduling/index.js');
  const searched = { ...options, strict: false, seconds: [SECONDS], together: false };
  if (agendaFilesOf(suite.name, instance.id).length === 0)
    for await (const _row of measureInstance(suite, instance, searched));
  const agendas = agendaFilesOf(suite.name, instance.id).map(readAgenda);
  const standings = agendas.map((agenda) => {
    const { hard, medium, soft } = evaluate(problem, agenda).score;
    return { agenda, order: [hard, -agenda.size, medium, soft] };
  });
  return standings.reduce((a, b) => (isLess(b.order, a.order) ? b : a)).agenda;
}

function isLess(a, b) {
  const differing = a.findIndex((part, position) => part !== b[position]);
  return differing >= 0 && a[differing] < b[differing];
}
