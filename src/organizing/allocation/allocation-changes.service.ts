import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { userError } from '../../platform/failure/user-error.js';
import { AllocationLedger, type Holding, type LiveAllocation } from './allocation-ledger.js';
import { AllocationLocks, type Named } from './allocation-locks.js';
import { hasNotThisBooth } from './allocation.errors.js';
import type { AssignBoothInput, HoldBoothInput, ReleaseBoothInput } from './allocation.input.js';

const BOOTH = ['boothId'];
const EXHIBITOR = ['exhibitorId'];
const LONGEST_HOLD_DAYS = 30;

/** A booth and an exhibitor, as the input names them. */
interface Pair {
  booth: Named;
  exhibitor: Named;
}

/** Decides who holds which booth and who gets it; each method returns the booth's id. */
@Injectable()
export class AllocationChangesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly locks: AllocationLocks,
    private readonly ledger: AllocationLedger,
  ) {}

  /** Keeps a booth for an exhibitor; one that is held for it already is held until the new instant. */
  async hold(input: HoldBoothInput): Promise<string> {
    const pair = this.#pair(input);
    const eventId = await this.#open(pair);
    await this.#checkEnd(input.until);
    const held: Holding = { kind: 'HELD', shared: false, heldUntil: input.until.toISOString() };
    await this.#change(eventId, pair, async (own) => {
      if (own?.kind === 'ASSIGNED') {
        throw userError('WRONG_STATUS', 'The booth is ASSIGNED to this exhibitor already.', BOOTH);
      }
      if (own) await this.ledger.extend(own.id, input.until);
      else await this.#give(eventId, pair, held);
    });
    return pair.booth.id;
  }

  /** Gives a booth to an exhibitor; its hold, if there is one, ends with it. */
  async assign(input: AssignBoothInput): Promise<string> {
    const pair = this.#pair(input);
    const eventId = await this.#open(pair);
    await this.#change(eventId, pair, async (own) => {
      const shared = input.shared ?? own?.shared ?? false;
      if (own?.kind === 'ASSIGNED' && own.shared === shared) return;
      // Two entries, so that the history tells how long it was held, or not shared, and since when it is otherwise.
      if (own) await this.ledger.end([own]);
      await this.#give(eventId, pair, { kind: 'ASSIGNED', shared, heldUntil: null });
    });
    return pair.booth.id;
  }

  /** Takes a booth back from an exhibitor, whether it had it or it was held for it. */
  async release(input: ReleaseBoothInput): Promise<string> {
    const pair = this.#pair(input);
    const eventId = await this.locks.booths([pair.booth]);
    await this.locks.exhibitors(eventId, [pair.exhibitor]);
    await this.#change(eventId, pair, async (own) => {
      if (!own) throw hasNotThisBooth(EXHIBITOR);
      await this.ledger.end([own]);
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
    return this.ledger.change(eventId, [booth.id], (live) =>
      work(live.find(({ exhibitorId }) => exhibitorId === exhibitor.id)),
    );
  }

  #give(eventId: string, { booth, exhibitor }: Pair, holding: Holding): Promise<void> {
    return this.ledger.give(
      { boothId: booth.id, exhibitorId: exhibitor.id, path: BOOTH, ...holding },
      eventId,
    );
  }

  async #checkEnd(until: Date): Promise<void> {
    const [judged] = await this.transactions.sql.query<{ future: boolean; near: boolean }>({
      text: `select $1::timestamptz > clock_timestamp() as future,
        $1::timestamptz <= clock_timestamp() + interval '${String(LONGEST_HOLD_DAYS)} days' as near`,
      values: [until.toISOString()],
    });
    if (!judged?.future) throw userError('INVALID', 'A hold must run out in the future.', ['until']);
    if (judged.near) return;
    const most = `A hold may last ${String(LONGEST_HOLD_DAYS)} days at most.`;
    throw userError('INVALID', most, ['until']);
  }
}
