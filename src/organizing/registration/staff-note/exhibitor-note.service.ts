import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Repository } from 'typeorm';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../../fair/exhibitor/merge/merge-parts.service.js';
import { notFound } from '../../../catalog/model/object-id.js';
import { Operations } from '../../../identity/audit/operations.js';
import { fieldOf, message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { requireVersion, userError } from '../../../platform/failure/user-error.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import {
  type BatchOutcome,
  type BatchResult,
  ExhibitorBatchService,
} from '../review/exhibitor-batch.service.js';
import { ExhibitorNoteEntity } from './exhibitor-note.entity.js';
import type { LabelExhibitorsInput, SetInternalNotesInput } from './exhibitor-note.input.js';
import { INTERNAL_NOTES, LABEL } from './exhibitor-note.fields.js';

const LABELS = 20;

/** Writes notes and labels on behalf of the event's staff. */
@Injectable()
export class ExhibitorNoteService {
  constructor(
    @InjectRepository(ExhibitorNoteEntity) private readonly rows: Repository<ExhibitorNoteEntity>,
    private readonly operations: Operations,
    private readonly access: ExhibitorAccessService,
    private readonly batches: ExhibitorBatchService,
    parts: MergePartsService,
  ) {
    parts.add({ move: (pair) => this.#move(pair) });
  }

  /** Sets the notes about an exhibitor and returns its id. */
  async setNotes({ exhibitorId, version, internalNotes }: SetInternalNotesInput): Promise<string> {
    const { id, eventId } = await this.access.lockByGlobalId(exhibitorId, 'REVIEW_REGISTRATION');
    const check = new InputCheck();
    const notes = check.text(internalNotes, ['internalNotes'], INTERNAL_NOTES.maximum, 'many') ?? null;
    check.done();
    const row = await this.rows.findOneBy({ exhibitorId: id });
    requireVersion(version, row?.version ?? 0, { exhibitorId: id });
    await this.rows.query(
      `insert into exhibitor_note (event_id, exhibitor_id, internal_notes) values ($1, $2, $3)
        on conflict on constraint uq_exhibitor_note_exhibitor do update set internal_notes = excluded.internal_notes`,
      [eventId, id, notes],
    );
    const before = { internalNotes: row?.internalNotes ?? null };
    this.operations.current.record(
      { kind: 'EXHIBITOR', id, before, after: { internalNotes: notes } },
      eventId,
    );
    return id;
  }

  /** Adds and removes labels of many exhibitors. An exhibitor with too many labels stays unchanged. */
  async label(input: LabelExhibitorsInput, context: RequestContext): Promise<BatchOutcome> {
    const { event, items, following } = await this.batches.select(input, 'REVIEW_REGISTRATION', context);
    const { eventId } = event;
    const { add, remove } = labelsOf(input);
    // The locks on the exhibitors serialize concurrent changes of their labels.
    const batch = await this.batches.lock(eventId, items);
    const storedNotes = await this.rows.findBy({ exhibitorId: Any([...batch.rows.keys()]) });
    const labelsBefore = new Map(storedNotes.map(({ exhibitorId, labels }) => [exhibitorId, labels]));
    const changedLabels = new Map<string, string[]>();
    const results = items.map(({ id: exhibitorId }): BatchResult => {
      if (!batch.rows.has(exhibitorId)) return { exhibitorId, error: notFound('EXHIBITOR', ['exhibitorId']) };
      const labels = new Set([...(labelsBefore.get(exhibitorId) ?? []), ...add]);
      for (const label of remove) labels.delete(label);
      if (labels.size > LABELS) {
        return {
          exhibitorId,
          error: userError('INVALID', message`An exhibitor has at most ${LABELS} labels.`, ['add']),
        };
      }
      changedLabels.set(exhibitorId, [...labels].sort());
      return { exhibitorId };
    });
    await this.#write(eventId, labelsBefore, changedLabels);
    return { results, following };
  }

  /**
   * Adds the labels and notes of the merged exhibitor to the kept one. Labels and notes beyond the bounds are
   * dropped.
   */
  async #move({ eventId, keepId, mergeId }: ExhibitorPair): Promise<PartOutcome> {
    await this.rows.query(
      `insert into exhibitor_note (event_id, exhibitor_id, internal_notes, labels)
        select $1, $2, internal_notes, labels from exhibitor_note where exhibitor_id = $3
        on conflict on constraint uq_exhibitor_note_exhibitor do update set
          internal_notes = left(nullif(concat_ws(E'\\n\\n', exhibitor_note.internal_notes, excluded.internal_notes), ''), ${INTERNAL_NOTES.maximum}),
          labels = array(select distinct label from unnest(exhibitor_note.labels || excluded.labels) label
            order by label limit ${LABELS})`,
      [eventId, keepId, mergeId],
    );
    return {};
  }

  async #write(
    eventId: string,
    labelsBefore: ReadonlyMap<string, readonly string[]>,
    changedLabels: ReadonlyMap<string, readonly string[]>,
  ): Promise<void> {
    const rows = Array.from(changedLabels, ([exhibitor_id, labels]) => ({ exhibitor_id, labels }));
    await this.rows.query(
      `insert into exhibitor_note (event_id, exhibitor_id, labels)
        select $1, exhibitor_id, array(select json_array_elements_text(labels))
        from json_to_recordset($2) as wanted(exhibitor_id uuid, labels json)
        on conflict on constraint uq_exhibitor_note_exhibitor do update set labels = excluded.labels`,
      [eventId, JSON.stringify(rows)],
    );
    for (const [id, labels] of changedLabels) {
      const change = { before: { labels: labelsBefore.get(id) ?? [] }, after: { labels } };
      this.operations.current.record({ kind: 'EXHIBITOR', id, ...change }, eventId);
    }
  }
}

function labelsOf({ add, remove }: LabelExhibitorsInput): { add: string[]; remove: string[] } {
  const check = new InputCheck();
  const read = (labels: readonly string[] | null | undefined, field: string): string[] => {
    if ((labels?.length ?? 0) > LABELS)
      check.refuse([field], message`${fieldOf([field])} must contain at most ${LABELS} labels.`);
    return (labels ?? [])
      .slice(0, LABELS)
      .map((label, index) => check.text(label, [field, String(index)], LABEL.maximum));
  };
  const changes = { add: read(add, 'add'), remove: read(remove, 'remove') };
  check.done();
  return changes;
}
