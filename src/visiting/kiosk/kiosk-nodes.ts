import { Injectable } from '@nestjs/common';
import { readAccessId } from '../../identity/account/model/account-id.js';
import { isPermitted } from '../../identity/account/permissions.js';
import { viewerOf } from '../../identity/account/model/viewer.js';
import { NodeFinders } from '../../catalog/node/node-finders.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { KioskLoader, type KioskSource } from './kiosk.loader.js';
import { EnrolmentKeyLoader, type EnrolmentKeySource } from './pairing/enrolment-key.loader.js';

/** Resolves global ids of kiosks and enrolment keys, for callers who may list them. */
@Injectable()
export class KioskNodes {
  constructor(
    finders: NodeFinders,
    private readonly kiosks: KioskLoader,
    private readonly keys: EnrolmentKeyLoader,
  ) {
    finders.add('D', (id, context) => this.#kiosk(id, context));
    finders.add('N', (id, context) => this.#enrolmentKey(id, context));
  }

  async #kiosk(globalId: string, context: RequestContext): Promise<KioskSource | null> {
    const id = readAccessId('D', globalId);
    if (id === null || !context.caller) return null;
    const kiosk = await this.kiosks.byId(id);
    return kiosk && isPermitted(context.caller, 'READ_EVENT', { eventId: kiosk.eventId }) ? kiosk : null;
  }

  async #enrolmentKey(globalId: string, context: RequestContext): Promise<EnrolmentKeySource | null> {
    const id = readAccessId('N', globalId);
    const key = id === null || !viewerOf(context) ? null : await this.keys.byId(id);
    return key && isPermitted(context.caller, 'MANAGE_EVENT', { eventId: key.eventId }) ? key : null;
  }
}
