import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/auth/viewer.js';
import type { Session } from '../sessions/session.entity.js';
import { SessionCreationService } from '../sessions/session-creation.service.js';
import { SessionEditingService } from '../sessions/session-editing.service.js';
import type { NewSession, SessionChange } from '../sessions/session-fields.js';

/** Keynotes are sessions for everybody: nothing runs in parallel unless the organizer says otherwise. */
@Injectable()
export class KeynotesService {
  constructor(
    private readonly creation: SessionCreationService,
    private readonly editing: SessionEditingService,
  ) {}

  createKeynote(viewer: Viewer, fields: NewSession): Promise<Session> {
    return this.creation.createSession(viewer, {
      kind: 'keynote',
      fields,
      own: { isExclusive: fields.isExclusive ?? true },
    });
  }

  updateKeynote(viewer: Viewer, change: SessionChange): Promise<Session> {
    const own = change.isExclusive === null ? { isExclusive: true } : {};
    return this.editing.updateSession(viewer, { kind: 'keynote', change, own });
  }
}
