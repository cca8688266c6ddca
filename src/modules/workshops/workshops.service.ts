import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/auth/viewer.js';
import type { Session } from '../sessions/session.entity.js';
import { SessionCreationService } from '../sessions/session-creation.service.js';
import { SessionEditingService } from '../sessions/session-editing.service.js';
import {
  given,
  givenColumns,
  linksOf,
  trimmed,
  type NewSession,
  type SessionChange,
  type SessionColumns,
} from '../sessions/session-fields.js';
import type { WorkshopFields } from './workshop.inputs.js';

/** Workshops are sessions with seats, prerequisites and materials. */
@Injectable()
export class WorkshopsService {
  constructor(
    private readonly creation: SessionCreationService,
    private readonly editing: SessionEditingService,
  ) {}

  createWorkshop(viewer: Viewer, fields: NewSession & WorkshopFields): Promise<Session> {
    return this.creation.createSession(viewer, { kind: 'workshop', fields, own: workshopColumns(fields) });
  }

  /** One change for shared and own fields, so that a form saves against one revision. Throws KIND_MISMATCH for another kind. */
  updateWorkshop(viewer: Viewer, change: SessionChange & WorkshopFields): Promise<Session> {
    return this.editing.updateSession(viewer, { kind: 'workshop', change, own: workshopColumns(change) });
  }
}

function workshopColumns(fields: WorkshopFields): SessionColumns {
  return givenColumns({
    seatLimit: fields.seatLimit,
    prerequisites: trimmed(fields.prerequisites),
    materials: given(fields.materials, linksOf, []),
  });
}
