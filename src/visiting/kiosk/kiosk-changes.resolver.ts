import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../platform/graphql/schema/input.js';
import { Change } from '../../identity/audit/change.decorator.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { KioskChangesService } from './kiosk-changes.service.js';
import { ApproveKioskInput, DenyKioskInput, KioskIdInput, UpdateKioskInput } from './kiosk.input.js';
import { KioskLoader, type KioskSource } from './kiosk.loader.js';
import { KioskType } from './kiosk.type.js';
import { ApprovalService } from './pairing/approval.service.js';
import { SendKioskCommandInput } from './report/kiosk-command.input.js';
import { KioskCommandService } from './report/kiosk-command.service.js';
import { KioskCommandKind } from './report/kiosk-command.type.js';

@ObjectType('KioskPayload', { description: 'The kiosk after the change.' })
class KioskPayloadType extends PayloadType {}

@ObjectType('DenyKioskPayload', { description: 'The result of `denyKiosk`.' })
class DenyKioskPayloadType extends PayloadType {}

/** The result of the mutations of kiosks: the id of the kiosk. */
interface KioskOutcome {
  kioskId?: string;
}

const KIOSK_INPUT = 'The kiosk.';

@Resolver(() => KioskPayloadType)
export class KioskChangesResolver {
  constructor(
    private readonly approvals: ApprovalService,
    private readonly changes: KioskChangesService,
    private readonly commands: KioskCommandService,
    private readonly kiosks: KioskLoader,
  ) {}

  @Change(() => KioskPayloadType, {
    description:
      "Approves the device that shows this code. For the event's organizers. NOT_FOUND if no device waits under the code, RATE_LIMITED after many wrong codes.",
  })
  async approveKiosk(
    @Input('The device, and its configuration as a kiosk.') input: ApproveKioskInput,
  ): Promise<KioskOutcome> {
    return { kioskId: await this.approvals.approve(input) };
  }

  @Change(() => DenyKioskPayloadType, {
    description: "Refuses the device that shows this code. For the event's organizers.",
  })
  async denyKiosk(@Input('The device.') input: DenyKioskInput): Promise<object> {
    await this.approvals.deny(input);
    return {};
  }

  @Change(() => KioskPayloadType, {
    description: "Changes the configuration of a kiosk. For the event's organizers.",
  })
  async updateKiosk(@Input('The new configuration.') input: UpdateKioskInput): Promise<KioskOutcome> {
    return { kioskId: await this.changes.update(input) };
  }

  @Change(() => KioskPayloadType, {
    description:
      "Ends a kiosk's tokens at once, on every server; the device deletes its data at its next request. For the event's organizers. The record stays, and `approveKiosk` can assign another device to it.",
  })
  async revokeKiosk(@Input(KIOSK_INPUT) input: KioskIdInput): Promise<KioskOutcome> {
    return { kioskId: await this.changes.revoke(input) };
  }

  @Change(() => KioskPayloadType, {
    description:
      "Requests that a kiosk fetch another token. For the event's organizers. The present token ends when the new one is first used.",
  })
  async rotateKioskToken(@Input(KIOSK_INPUT) { kioskId }: KioskIdInput): Promise<KioskOutcome> {
    return { kioskId: await this.commands.send({ kioskId, kind: KioskCommandKind.ROTATE }) };
  }

  @Change(() => KioskPayloadType, {
    description:
      "Sends a command to a kiosk with each heartbeat until the kiosk acknowledges it. For the event's organizers. WRONG_STATUS if the kiosk is not PAIRED or 20 commands wait for it.",
  })
  async sendKioskCommand(
    @Input('The kiosk and the command.') input: SendKioskCommandInput,
  ): Promise<KioskOutcome> {
    return { kioskId: await this.commands.send(input) };
  }

  @PlainField(() => KioskType, { nullable: true, description: 'The kiosk. Null if the change failed.' })
  kiosk({ kioskId }: KioskOutcome): Promise<KioskSource | null> | null {
    return kioskId === undefined ? null : this.kiosks.byId(kioskId);
  }
}
