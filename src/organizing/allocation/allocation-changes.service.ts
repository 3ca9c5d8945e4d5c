import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { message } from '../../platform/text/message.js';
import { userError } from '../../platform/failure/user-error.js';
import { AllocationService, type Holding, type LiveAllocation } from './allocation.service.js';
import { AllocationLocks, type Named } from './allocation-locks.js';
import { hasNotThisBooth } from './allocation.errors.js';
import { HOLD_DAYS } from './allocation.fields.js';
import type { AssignBoothInput, HoldBoothInput, ReleaseBoothInput } from './allocation.input.js';

const BOOTH = ['boothId'];
const EXHIBITOR = ['exhibitorId'];

/** A booth and an exhibitor of the input. */
interface Pair {
  booth: Named;
  exhibitor: Named;
}

/** Holds, assigns and releases booths. Each method returns the booth's id. */
@Injectable()
export class AllocationChangesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly locks: AllocationLocks,
    private readonly allocations: AllocationService,
  ) {}

  /** Holds a booth for an exhibitor, or moves the end of its hold. */
  async hold(input: HoldBoothInput): Promise<string> {
    const pair = this.#pair(input);
    const eventId = await this.#open(pair);
    await this.#checkEnd(input.until);
    const held: Holding = { kind: 'HELD', shared: false, heldUntil: input.until };
    await this.#change(eventId, pair, async (own) => {
      if (own?.kind === 'ASSIGNED') {
        throw userError('WRONG_STATUS', message`The booth is already assigned to this exhibitor.`, BOOTH);
      }
      if (own) await this.allocations.extend(own.id, input.until);
      else await this.#give(eventId, pair, held);
    });
    return pair.booth.id;
  }

  /** Assigns a booth to an exhibitor. Its hold ends. */
  async assign(input: AssignBoothInput): Promise<string> {
    const pair = this.#pair(input);
    const eventId = await this.#open(pair);
    await this.#change(eventId, pair, async (own) => {
      const shared = input.shared ?? own?.shared ?? false;
      if (own?.kind === 'ASSIGNED' && own.shared === shared) return;
      // Two allocations, so that the history shows how long the booth was held or unshared before the change.
      if (own) await this.allocations.end([own]);
      await this.#give(eventId, pair, { kind: 'ASSIGNED', shared, heldUntil: null });
    });
    return pair.booth.id;
  }

  /** Releases the assignment or hold of a booth by an exhibitor. */
  async release(input: ReleaseBoothInput): Promise<string> {
    const pair = this.#pair(input);
    const eventId = await this.locks.booths([pair.booth]);
    await this.locks.exhibitors(eventId, [pair.exhibitor]);
    await this.#change(eventId, pair, async (own) => {
      if (!own) throw hasNotThisBooth(EXHIBITOR);
      await this.allocations.end([own]);
    });
    return pair.booth.id;
  }

  #pair({ boothId, exhibitorId }: ReleaseBoothInput): Pair {
    return {
      booth: this.locks.named('BOOTH', boothId, BOOTH),
      exhibitor: this.locks.named('EXHIBITOR', exhibitorId, EXHIBITOR),
    };
  }

  async #open({ booth, exhibitor }: Pair): Promise<string> {
    const eventId = await this.locks.booths([booth], [booth]);
    await this.locks.approved(eventId, [exhibitor]);
    return eventId;
  }

  #change(
    eventId: string,
    { booth, exhibitor }: Pair,
    work: (own: LiveAllocation | undefined) => Promise<void>,
  ): Promise<void> {
    return this.allocations.change(eventId, [booth.id], (live) =>
      work(live.find(({ exhibitorId }) => exhibitorId === exhibitor.id)),
    );
  }

  #give(eventId: string, { booth, exhibitor }: Pair, holding: Holding): Promise<void> {
    return this.allocations.give(
      { boothId: booth.id, exhibitorId: exhibitor.id, path: BOOTH, ...holding },
      eventId,
    );
  }

  async #checkEnd(until: Date): Promise<void> {
    const [judged] = await this.transactions.sql.query<{ future: boolean; near: boolean }>({
      text: `select $1::timestamptz > clock_timestamp() as future,
        $1::timestamptz <= clock_timestamp() + interval '${String(HOLD_DAYS)} days' as near`,
      values: [until.toISOString()],
    });
    if (!judged?.future) throw userError('INVALID', message`A hold must end in the future.`, ['until']);
    if (judged.near) return;
    const most = message`A hold must end within ${HOLD_DAYS} days.`;
    throw userError('INVALID', most, ['until']);
  }
}
