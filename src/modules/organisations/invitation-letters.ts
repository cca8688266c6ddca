import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { SecretDigest } from '../../platform/auth/secret-digest.js';
import type { SignedInViewer } from '../../platform/auth/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { textIn } from '../../platform/graphql/localized-text.type.js';
import type { Locale } from '../../platform/i18n/catalogue.js';
import { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { secretLink } from '../../platform/mail/secret-link.js';
import { Invitation } from './invitation.entity.js';
import type { Role } from './roles.js';
import type { TeamScope } from './team-access.js';

const LIFETIME_DAYS = 14;
const DAY_MS = 86_400_000;

/** A role offered to a folded address. */
export interface Offer {
  readonly email: string;
  readonly role: Role;
  readonly locale: Locale;
}

/** Writes invitations and their mails. */
@Injectable()
export class InvitationLetters {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly digests: SecretDigest,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new invitation in place of an open one for the same address and role. Returns its id. */
  async send(tx: EntityManager, inviter: SignedInViewer, scope: TeamScope, offer: Offer): Promise<string> {
    const { email, role, locale } = offer;
    const place = { email, role, scopeKind: scope.kind, scopeId: scope.id };
    const now = this.clock.now();
    await tx.update(Invitation, { ...place, acceptedAt: IsNull(), revokedAt: IsNull() }, { revokedAt: now });
    const { secret, digest } = this.digests.create();
    const id = newId();
    const expiresAt = new Date(now.getTime() + LIFETIME_DAYS * DAY_MS);
    await tx.insert(Invitation, {
      id,
      ...place,
      locale,
      digest,
      invitedBy: inviter.accountId,
      createdAt: now,
      expiresAt,
    });
    await this.outbox.enqueue(tx, {
      to: email,
      locale,
      template: 'invitation',
      args: { inviter: inviter.displayName, place: nameOf(scope, locale), role, days: LIFETIME_DAYS },
      link: secretLink(this.config.appUrl, '/invitation', secret),
    });
    return id;
  }
}

function nameOf(scope: TeamScope, locale: Locale): string {
  if (scope.kind === 'organisation') return scope.organisation.name;
  return textIn(scope.conference.names, locale, ...scope.conference.languages);
}
