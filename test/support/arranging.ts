// Searches as a client starts them and waits for them.
import type { GraphqlAnswer, TestAccount, TestApp } from './test-app.js';

const ARRANGE = `mutation ($input: ArrangeAgendaInput!) { arrangeAgenda(input: $input) { run { id } errors { code path message } } }`;

const PLACED = 'session { title } startsAt rooms { name } isTimePinned isDayPinned';
const RUN = `query ($id: ID!) { arrangeRun(id: $id) {
  id state
  progress { placed total iterations movesPerSecond firstFeasibleMs secondsLeft }
  result { score { hard medium soft } unplaced { title } iterations movesPerSecond firstFeasibleMs proof lowerBound { hard } }
  proposal { id state placements { ${PLACED} } }
  comparison {
    moved { before { ${PLACED} } after { ${PLACED} } } onlyAfter { ${PLACED} }
    scoreByConstraint { constraint level before { openIssues minutes cost } after { openIssues minutes cost } }
    appearedIssues { constraint } vanishedIssues { constraint minutes }
  } } }`;

/** Its shape follows from RUN. */
export type RunAnswer = GraphqlAnswer['data'];

/** Asks for a search; its payload. Fails the test on a top-level error. */
export async function startArranging(
  app: TestApp,
  input: Record<string, unknown>,
  as: TestAccount,
): Promise<{ readonly run: { readonly id: string } | null; readonly errors: readonly unknown[] }> {
  return (await app.ok(ARRANGE, { input: { seconds: 1, ...input } }, as)).arrangeAgenda;
}

/** The Server-Sent Events of a run, to their end. */
export async function eventsOf(app: TestApp, runId: string, as: TestAccount): Promise<string> {
  const headers = { authorization: `Bearer ${as.token}` };
  return (await fetch(`${app.url}/arrange-runs/${runId}/events`, { headers })).text();
}

export async function runOf(app: TestApp, runId: string, as: TestAccount): Promise<RunAnswer> {
  return (await app.ok(RUN, { id: runId }, as)).arrangeRun;
}

/** Searches to the end; the run. Fails the test where it is not let in. */
export async function arranged(app: TestApp, input: Record<string, unknown>, as: TestAccount): Promise<RunAnswer> {
  const { run, errors } = await startArranging(app, input, as);
  if (!run) throw new Error(`not started: ${JSON.stringify(errors)}`);
  await eventsOf(app, run.id, as);
  return runOf(app, run.id, as);
}
