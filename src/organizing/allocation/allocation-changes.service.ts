import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { message } from '../../platform/text/message.js';
import { userError } from '../../platform/failure/user-error.js';
import { AllocationService, type Holding, type LiveAllocation } from './allocation.service.js';
import { AllocationLocks, type InputObject } from './allocation-locks.js';
import { hasNotThisBooth } from './allocation.errors.js';
import { HOLD_DAYS } from './allocation.fields.js';
import type { AssignBoothInput, HoldBoothInput, ReleaseBoothInput } from './allocation.input.js';

const BOOTH = ['boothId'];
const EXHIBITOR = ['exhibitorId'];

/** A booth and an exhibitor of the input. */
interface Pair {
  booth: InputObject;
  exhibitor: InputObject;
}

/** Holds, assigns and releases booths. AllocationLocks requires MANAGE_EVENT. Each method returns the booth's id. */
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
    const eventId = await this.#lockPair(pair);
    await this.#checkEnd(input.until);
    const holding: Holding = { kind: 'HELD', shared: false, heldUntil: input.until };
    await this.#change(eventId, pair, async (allocation) => {
      if (allocation?.kind === 'ASSIGNED') {
        throw userError('WRONG_STATUS', message`The booth is already assigned to this exhibitor.`, BOOTH);
      }
      if (allocation) await this.allocations.extend(allocation.id, input.until);
      else await this.#allocate(eventId, pair, holding);
    });
    return pair.booth.id;
  }

  /** Assigns a booth to an exhibitor. Its hold ends. */
  async assign(input: AssignBoothInput): Promise<string> {
    const pair = this.#pair(input);
    const eventId = await this.#lockPair(pair);
    await this.#change(eventId, pair, async (allocation) => {
      const isShared = input.shared ?? allocation?.shared ?? false;
      if (allocation?.kind === 'ASSIGNED' && allocation.shared === isShared) return;
      // A change of kind or sharing ends the old allocation and adds a new one, so that the history shows
      // both.
      if (allocation) await this.allocations.end([allocation]);
      await this.#allocate(eventId, pair, { kind: 'ASSIGNED', shared: isShared, heldUntil: null });
    });
    return pair.booth.id;
  }

  /** Releases the assignment or hold of a booth by an exhibitor. */
  async release(input: ReleaseBoothInput): Promise<string> {
    const pair = this.#pair(input);
    const eventId = await this.locks.lockBooths([pair.booth]);
    await this.locks.lockExhibitors(eventId, [pair.exhibitor]);
    await this.#change(eventId, pair, async (allocation) => {
      if (!allocation) throw hasNotThisBooth(EXHIBITOR);
      await this.allocations.end([allocation]);
    });
    return pair.booth.id;
  }

  #pair({ boothId, exhibitorId }: ReleaseBoothInput): Pair {
    return {
      booth: this.locks.readObject('BOOTH', boothId, BOOTH),
      exhibitor: this.locks.readObject('EXHIBITOR', exhibitorId, EXHIBITOR),
    };
  }

  async #lockPair({ booth, exhibitor }: Pair): Promise<string> {
    const eventId = await this.locks.lockBooths([booth], [booth]);
    await this.locks.lockApproved(eventId, [exhibitor]);
    return eventId;
  }

  #change(
    eventId: string,
    { booth, exhibitor }: Pair,
    work: (allocation: LiveAllocation | undefined) => Promise<void>,
  ): Promise<void> {
    return this.allocations.change(eventId, [booth.id], (live) =>
      work(live.find(({ exhibitorId }) => exhibitorId === exhibitor.id)),
    );
  }

  #allocate(eventId: string, { booth, exhibitor }: Pair, holding: Holding): Promise<void> {
    return this.allocations.allocate(
      { boothId: booth.id, exhibitorId: exhibitor.id, path: BOOTH, ...holding },
      eventId,
    );
  }

  async #checkEnd(until: Date): Promise<void> {
    const [row] = await this.transactions.sql.query<{ future: boolean; near: boolean }>({
      text: `select $1::timestamptz > clock_timestamp() as future,
        $1::timestamptz <= clock_timestamp() + interval '${String(HOLD_DAYS)} days' as near`,
      values: [until.toISOString()],
    });
    if (!row?.future) throw userError('INVALID', message`A hold must end in the future.`, ['until']);
    if (row.near) return;
    const refusal = message`A hold must end within ${HOLD_DAYS} days.`;
    throw userError('INVALID', refusal, ['until']);
  }
}
