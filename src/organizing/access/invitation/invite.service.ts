import { Injectable } from '@nestjs/common';
import { AccountMailService } from '../../../identity/account/account-mail.service.js';
import {
  type Invitation,
  InvitationService,
  type NewInvitation,
} from '../../../identity/account/invitation/invitation.service.js';
import type { RoleGrant } from '../../../identity/account/model/role.js';
import { message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { UserError, userError } from '../../../platform/failure/user-error.js';
import { OutboxService } from '../../../platform/mail/outbox.service.js';
import { RoleScopeService } from '../role-scope.service.js';
import type { InviteAccountInput } from './invite.input.js';
import { readAccessId } from '../../../identity/account/model/account-id.js';
import { Permissions } from '../../../identity/account/permissions.js';
import type { RoleFieldsInput } from '../role.input.js';
import { ACCOUNT_NAME } from '../../../identity/account/account.fields.js';
import { BATCH_LENGTH } from '../../../platform/failure/batch-length.js';

/** The delivery of an invitation: by mail, or by a link that the inviter sends. */
export interface Delivery {
  sent: boolean;
  link: string | null;
}

/** The result for one of many invitations. */
export interface InviteOutcome {
  invitationId: string | null;
  error: UserError | null;
  delivery: Delivery | null;
}

/** Invites to roles, and changes invitations, for callers who may grant the roles. */
@Injectable()
export class InviteService {
  constructor(
    private readonly permissions: Permissions,
    private readonly scopes: RoleScopeService,
    private readonly invitations: InvitationService,
    private readonly outbox: OutboxService,
    private readonly mail: AccountMailService,
  ) {}

  /** Invites to a role and returns the id. */
  async invite(input: InviteAccountInput): Promise<Delivery & { invitationId: string }> {
    const grant = await this.scopes.resolveGrant(input);
    const [invitation] = await this.invitations.create([invitationOf(input, grant)]);
    if (!invitation) throw new Error('No invitation was added.');
    const [delivery = { sent: false, link: null }] = await this.deliver([invitation]);
    return { invitationId: invitation.id, ...delivery };
  }

  /** Creates many invitations. An error of one invitation does not affect the others. */
  async inviteAll(inputs: readonly InviteAccountInput[]): Promise<InviteOutcome[]> {
    this.scopes.requireAnyRole();
    if (inputs.length === 0 || inputs.length > BATCH_LENGTH) {
      throw userError('INVALID', message`Send 1 to 1,000 invitations.`, ['invitations']);
    }
    const entries = await this.#validate(inputs);
    const validEntries = entries.flatMap((entry, index) =>
      entry instanceof UserError ? [] : [{ entry, index }],
    );
    const createdInvitations = await this.invitations.create(
      validEntries.map(({ entry, index }) => ({ ...entry, index })),
    );
    const createdByIndex = new Map(createdInvitations.map((invitation) => [invitation.index, invitation]));
    const deliveries = await this.deliver([...createdByIndex.values()]);
    const places = new Map([...createdByIndex.keys()].map((index, place) => [index, place]));
    return entries.map((entry, index) => ({
      invitationId: createdByIndex.get(index)?.id ?? null,
      error: entry instanceof UserError ? entry : null,
      delivery: deliveries[places.get(index) ?? -1] ?? null,
    }));
  }

  /** Revokes an invitation and returns its id. */
  async revoke(globalId: string): Promise<string> {
    const invitation = await this.#findManaged(globalId);
    await this.invitations.revoke(invitation);
    return invitation.id;
  }

  /**
   * Sends an invitation again with a new link. The caller becomes its inviter. Returns its id and delivery.
   */
  async resend(globalId: string): Promise<Delivery & { invitationId: string }> {
    const invitation = await this.#findManaged(globalId);
    await this.invitations.extend(invitation);
    const [delivery] = await this.deliver([invitation]);
    return { invitationId: invitation.id, ...(delivery ?? { sent: false, link: null }) };
  }

  /** Writes mails with links, or returns the links if no mail server is configured. */
  async deliver(
    invitations: readonly { id: string; email: string; eventId: string | null }[],
  ): Promise<Delivery[]> {
    if (this.outbox.isAvailable) {
      await this.outbox.writeSecret(
        invitations.map(({ id, email, eventId }) => ({
          kind: 'INVITATION',
          subject_id: id,
          event_id: eventId,
          recipient: email.toLowerCase(),
        })),
      );
      return invitations.map(() => ({ sent: true, link: null }));
    }
    const deliveries: Delivery[] = [];
    for (const { id } of invitations) {
      const token = await this.invitations.renewToken(id);
      deliveries.push({ sent: false, link: token && this.mail.linkOf('invitation', token) });
    }
    return deliveries;
  }

  async #findManaged(globalId: string): Promise<Invitation> {
    this.permissions.requireAccount();
    const notFoundError = userError('NOT_FOUND', message`No invitation has this id.`, ['invitationId']);
    const id = readAccessId('J', globalId);
    const invitation = id === null ? undefined : await this.invitations.lock(id);
    if (!invitation) throw notFoundError;
    this.scopes.requireMayGrant(invitation, notFoundError);
    return invitation;
  }

  async #validate(inputs: readonly InviteAccountInput[]): Promise<(NewInvitation | UserError)[]> {
    const scopes = new Map<string, RoleGrant | UserError>();
    const seenKeys = new Set<string>();
    const entries: (NewInvitation | UserError)[] = [];
    for (const input of inputs) {
      const { role, eventId, exhibitorId } = input;
      const key = JSON.stringify([role, eventId, exhibitorId]);
      const scope = scopes.get(key) ?? (await this.#scope(input));
      scopes.set(key, scope);
      const isRepeated = seenKeys.has(`${input.email.toLowerCase()} ${key}`);
      seenKeys.add(`${input.email.toLowerCase()} ${key}`);
      entries.push(
        scope instanceof UserError ? scope : isRepeated ? takenError() : checkedInvitation(input, scope),
      );
    }
    const validEntries = entries.flatMap((entry, index) =>
      entry instanceof UserError ? [] : [{ entry, index }],
    );
    const pendingIndexes = await this.invitations.pending(validEntries.map(({ entry }) => entry));
    for (const place of pendingIndexes) entries[validEntries[place]?.index ?? 0] = takenError();
    return entries;
  }

  async #scope(scope: RoleFieldsInput): Promise<RoleGrant | UserError> {
    try {
      return await this.scopes.resolveGrant(scope);
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
  }
}

function takenError(): UserError {
  return userError(
    'TAKEN',
    message`This address is already invited to this role; send that invitation again.`,
    ['email'],
  );
}

function checkedInvitation(input: InviteAccountInput, grant: RoleGrant): NewInvitation | UserError {
  try {
    return invitationOf(input, grant);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

function invitationOf({ email, name, locale }: InviteAccountInput, grant: RoleGrant): NewInvitation {
  const check = new InputCheck();
  const cleanName = check.text(name, ['name'], ACCOUNT_NAME.maximum) ?? null;
  if (locale != null && !isLocale(locale))
    check.refuse(['locale'], message`locale must be a language tag, such as zh-Hans.`);
  check.done();
  return { ...grant, email, name: cleanName, locale: locale ?? null };
}

function isLocale(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
