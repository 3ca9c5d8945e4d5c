import { Injectable } from '@nestjs/common';
import { readAccessId } from '../../identity/account/model/account-id.js';
import { AccountLoader, type AccountSource } from '../../identity/account/account.loader.js';
import { ApiKeyService, type ApiKeySource } from '../../identity/account/api-key/api-key.service.js';
import { viewerOf } from '../../identity/account/model/viewer.js';
import { isPermitted } from '../../identity/account/permissions.js';
import { NodeFinders } from '../../catalog/node/node-finders.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { InvitationLists } from './invitation/invitation-lists.js';
import type { InvitationSource } from './invitation/invitation.type.js';

/** Finds accounts, API keys and invitations by their global ids, for callers who may list them. */
@Injectable()
export class AccessNodes {
  constructor(
    finders: NodeFinders,
    private readonly accounts: AccountLoader,
    private readonly keys: ApiKeyService,
    private readonly invitations: InvitationLists,
  ) {
    finders.add('A', (id, context) => this.#account(id, context));
    finders.add('K', (id, context) => this.#apiKey(id, context));
    finders.add('J', (id, context) => this.#invitation(id, context));
  }

  /**
   * Finds the caller's own account, any account for administrators, and otherwise accounts with a role that
   * the caller may see.
   */
  async #account(globalId: string, context: RequestContext): Promise<AccountSource | null> {
    const id = readAccessId('A', globalId);
    const viewer = viewerOf(context);
    if (id === null || !viewer) return null;
    const account = await this.accounts.load(context, id);
    const isReadable =
      viewer.accountId === id || isPermitted(viewer, 'READ_ACCOUNTS', {}) || (account?.roles.length ?? 0) > 0;
    return isReadable ? account : null;
  }

  async #apiKey(globalId: string, context: RequestContext): Promise<ApiKeySource | null> {
    const id = readAccessId('K', globalId);
    const key = id === null || !viewerOf(context) ? null : await this.keys.byId(id);
    return key && isPermitted(context.caller, 'MANAGE_EVENT', { eventId: key.eventId }) ? key : null;
  }

  async #invitation(globalId: string, context: RequestContext): Promise<InvitationSource | null> {
    const id = readAccessId('J', globalId);
    const viewer = viewerOf(context);
    if (id === null || !viewer) return null;
    const invitation = await this.invitations.byId(context, id);
    if (!invitation) return null;
    const { eventId, exhibitorId } = invitation;
    const mayRead =
      isPermitted(viewer, 'READ_ACCOUNTS', {}) ||
      (eventId !== null && isPermitted(viewer, 'MANAGE_EVENT', { eventId })) ||
      (exhibitorId !== null && viewer.isMember(exhibitorId));
    return mayRead ? invitation : null;
  }
}
