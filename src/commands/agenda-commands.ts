import type { Command } from 'commander';
import { ReleasesService } from '../modules/agenda/releases/releases.service.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { addArrangeCommand } from './arrange-command.js';
import { addReplanCommand } from './replan-command.js';
import { addCheckCommand } from './check-command.js';
import { withServices } from './command-context.js';
import { findConference, findDraft } from './find-conference.js';

interface ReleaseOptions {
  readonly conference?: string;
  readonly draft?: string;
  readonly name: string;
  readonly comment?: string;
}

export function addAgendaCommands(program: Command): void {
  addCheckCommand(program);
  addArrangeCommand(program);
  addReplanCommand(program);

  program
    .command('release')
    .description('freeze a draft as the agenda that readers see')
    .option('--conference <slug>', 'the conference made last where it is not given')
    .option('--draft <name>', 'the open draft made last where it is not given')
    .option('--name <name>', 'name of the release', 'Agenda')
    .option('--comment <text>', 'for readers')
    .action((options: ReleaseOptions) =>
      withServices(async (services) => {
        const conference = await findConference(services, options.conference);
        const draft = await findDraft(services, conference, options.draft);
        const { release } = await services.get(ReleasesService).releaseAgenda(SYSTEM, {
          draftId: draft.id,
          expectedRevision: draft.revision,
          name: options.name,
          comment: options.comment ?? null,
        });
        console.log(`Released ${conference.slug}, release ${release.number} "${release.name}".`);
      }),
    );
}
