// Arranging inside a measurement.
/** Arranges a draft anew, on the server's own thread for it; answers the run when it is done. */
export async function arrangeFrom(app, draftId, seconds) {
  const { ArrangeRunsService } = await import('../../dist/modules/agenda/arrange/arrange-runs.service.js');
  const { SYSTEM } = await import('../../dist/platform/auth/viewer.js');
  const runs = app.get(ArrangeRunsService);
  const { id } = await runs.start(SYSTEM, draftId, {
    scope: 'all',
    day: null,
    sessionIds: [],
    keep: 'nothing',
    weights: [],
    seconds,
    seed: 1,
  });
  for (;;) {
    const run = await runs.run(SYSTEM, id);
    if (run.state === 'failed') throw new Error('The search failed.');
    if (run.state === 'done' || run.state === 'stopped') return run;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export async function acceptProposal(app, proposalId) {
  const { ProposalsService } = await import('../../dist/modules/agenda/arrange/proposals.service.js');
  const { SYSTEM } = await import('../../dist/platform/auth/viewer.js');
  return app.get(ProposalsService).accept(SYSTEM, proposalId);
}
