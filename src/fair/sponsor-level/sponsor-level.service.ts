import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Repository } from 'typeorm';
import { addRows } from '../../platform/database/rows/add-rows.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import type { InputCheck } from '../../platform/failure/input-check.js';
import { userError } from '../../platform/failure/user-error.js';
import { message } from '../../platform/text/message.js';
import type { OrderedTable } from '../event/objects/organized-object-order.service.js';
import { type NewSponsorLevel, SponsorLevelEntity } from './sponsor-level.entity.js';

/** The user errors for the constraints of the table `sponsor_level`. */
const SPONSOR_LEVEL_ERRORS: ConstraintErrors = {
  uq_sponsor_level_slug: () =>
    userError('TAKEN', message`Another sponsor level of the event has this slug already.`, ['slug']),
  fk_exhibitor_sponsor_level: () =>
    userError('IN_USE', message`Exhibitors have this sponsor level; give them another one first.`, [
      'sponsorLevelId',
    ]),
};

/** Writes the table `sponsor_level`, and finds levels by the texts of inputs. */
@Injectable()
export class SponsorLevelService {
  /** The table for the changes of organizers. */
  readonly table: OrderedTable<SponsorLevelEntity>;

  constructor(
    @InjectRepository(SponsorLevelEntity) private readonly rows: Repository<SponsorLevelEntity>,
    private readonly transactions: Transactions,
  ) {
    this.table = { kind: 'SPONSOR_LEVEL', rows, errors: SPONSOR_LEVEL_ERRORS };
  }

  async add(levels: readonly NewSponsorLevel[]): Promise<void> {
    await addRows(this.rows, levels);
  }

  async removeAll(ids: readonly string[]): Promise<void> {
    await this.rows.delete({ id: Any([...ids]) });
  }

  /** Copies the levels of another event into one without levels. Returns their number. */
  async copy(fromEvent: string, toEvent: string): Promise<number> {
    const rows = await this.transactions.sql.query({
      text: `insert into sponsor_level (event_id, slug, name, position)
        select $2, slug, name, position from sponsor_level where event_id = $1 returning id`,
      values: [fromEvent, toEvent],
    });
    return rows.length;
  }

  /**
   * The id of the level of the event with this slug, or with this name in any language and case. An unknown or ambiguous
   * text is recorded as NOT_FOUND under `sponsorLevel`. Null and undefined are returned as they are.
   */
  async read(
    check: InputCheck,
    eventId: string,
    text: string | null | undefined,
  ): Promise<string | null | undefined> {
    if (text == null) return text;
    const levels = await this.transactions.sql.query<{ id: string }>({
      // PostgreSQL cannot store NUL in a text and would refuse the statement.
      text: `select id from sponsor_level where event_id = $1 and (slug = $2 or not exists (
          select from sponsor_level other where other.event_id = $1 and other.slug = $2
        ) and exists (select from jsonb_each_text(name) translation where lower(translation.value) = lower($2)))
        limit 2 for key share`,
      values: [eventId, text.replaceAll('\0', ' ').normalize('NFKC').trim()],
    });
    const [level, second] = levels;
    if (level && !second) return level.id;
    const reason = level
      ? message`Several sponsor levels have this name: write the slug.`
      : message`The event has no such sponsor level.`;
    check.refuse(['sponsorLevel'], reason, 'NOT_FOUND');
    return undefined;
  }
}
