import { UserMinus, X } from 'lucide-react';
import { useState } from 'react';
import { type ConferenceClock, useConferenceClock } from '../../lib/conference-time.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Card, Notice } from '../../ui/surfaces.tsx';
import { Table } from '../../ui/table.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import { InviteForm } from './invite-form.tsx';
import {
  CONFERENCE_ROLES,
  type Grant,
  type PendingInvitation,
  REVOKE_INVITATION,
  REVOKE_ROLE,
  TEAM_REFRESH,
  useTeam,
} from './team.ts';
import styles from './team.module.css';

export function TeamSection() {
  const say = useSay();
  const team = useTeam();
  const clock = useConferenceClock(team.timeZone);
  return (
    <>
      <Card>
        <h2>{say('web.setup.section.team')}</h2>
        <dl className={styles.roles}>
          {CONFERENCE_ROLES.map((role) => (
            <div key={role}>
              <dt>{say(`web.words.role.${role}`)}</dt>
              <dd>{say(`web.team.role.${role}`)}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.soft}>{say('web.team.owners')}</p>
      </Card>
      {team.viewerCanManageTeam ? (
        <>
          <InviteForm conferenceId={team.id} />
          <Members grants={team.roleGrants ?? []} clock={clock} />
          <Invitations invitations={team.invitations ?? []} clock={clock} />
        </>
      ) : (
        <Notice>{say('web.team.notYours')}</Notice>
      )}
    </>
  );
}

export function Members({ grants, clock }: { readonly grants: readonly Grant[]; readonly clock: ConferenceClock }) {
  const say = useSay();
  const [leaving, setLeaving] = useState<Grant | null>(null);
  const nameOf = ({ account, email }: Grant): string => account?.displayName || email || '–';
  return (
    <section className={styles.part}>
      <h2>{say('web.team.members')}</h2>
      <Table
        caption={say('web.team.members')}
        rows={grants}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: say('web.team.name'),
            isRowHead: true,
            cell: (grant) => (
              <>
                <bdi>{nameOf(grant)}</bdi>
                {grant.email ? (
                  <div className={styles.soft} dir="ltr">
                    {grant.email}
                  </div>
                ) : null}
              </>
            ),
          },
          { key: 'role', head: say('web.team.role'), cell: ({ role }) => say(`web.words.role.${role}`) },
          { key: 'since', head: say('web.team.since'), cell: ({ createdAt }) => clock.moment(createdAt) },
          {
            key: 'do',
            head: <span className="visually-hidden">{say('web.team.actions')}</span>,
            cell: (grant) => (
              <Button isSmall variant="quiet" onPress={() => setLeaving(grant)}>
                <UserMinus size={16} aria-hidden="true" />
                {say('web.team.revoke')}
                <span className="visually-hidden">{nameOf(grant)}</span>
              </Button>
            ),
          },
        ]}
      />
      {leaving ? <RevokeRole grant={leaving} name={nameOf(leaving)} onClose={() => setLeaving(null)} /> : null}
    </section>
  );
}

function RevokeRole({
  grant,
  name,
  onClose,
}: {
  readonly grant: Grant;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { save, isPending, errors } = useSave(REVOKE_ROLE, {
    onSaved: () => {
      onClose();
      toast({ text: say('web.team.revoked', { name }) });
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={say('web.team.revokeAsk', { name, role: say(`web.words.role.${grant.role}`) })}
      action={say('web.team.revoke')}
      isPending={isPending}
      errors={errors}
      onClose={onClose}
      onConfirm={() => save({ input: { roleGrantId: grant.id } })}
    >
      <p>{say('web.team.revokeConsequence')}</p>
    </ConfirmDialog>
  );
}

export function Invitations({
  invitations,
  clock,
}: {
  readonly invitations: readonly PendingInvitation[];
  readonly clock: ConferenceClock;
}) {
  const say = useSay();
  const { save, isPending } = useSave(REVOKE_INVITATION, {
    refresh: TEAM_REFRESH,
    onSaved: () => toast({ text: say('web.team.invitationRevoked') }),
  });
  if (invitations.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{say('web.team.invitations')}</h2>
      <Table
        caption={say('web.team.invitations')}
        rows={invitations}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'email',
            head: say('web.team.email'),
            isRowHead: true,
            cell: ({ email }) => <span dir="ltr">{email}</span>,
          },
          { key: 'role', head: say('web.team.role'), cell: ({ role }) => say(`web.words.role.${role}`) },
          { key: 'until', head: say('web.team.until'), cell: ({ expiresAt }) => clock.moment(expiresAt) },
          {
            key: 'do',
            head: <span className="visually-hidden">{say('web.team.actions')}</span>,
            cell: ({ id, email }) => (
              <Button
                isSmall
                variant="quiet"
                isDisabled={isPending}
                onPress={() => save({ input: { invitationId: id } })}
              >
                <X size={16} aria-hidden="true" />
                {say('web.team.withdraw')}
                <span className="visually-hidden" dir="ltr">
                  {email}
                </span>
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}
