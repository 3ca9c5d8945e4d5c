import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { RowLoader } from '../../../platform/graphql/request/row-loader.js';

/** The notes and labels of an exhibitor. */
export interface ExhibitorNote {
  internalNotes: string | null;
  labels: readonly string[];
  version: number;
}

const NO_NOTE: ExhibitorNote = { internalNotes: null, labels: [], version: 0 };

/** Reads notes and labels of all objects of a request in one statement. */
@Injectable()
export class ExhibitorNoteLoader {
  readonly #notes = new RowLoader<ExhibitorNote & { exhibitor_id: string }>(
    (ids) => this.database.query({ name: 'exhibitor-notes', text: NOTES, values: [ids] }),
    ({ exhibitor_id }) => exhibitor_id,
  );
  readonly #labels = new RowLoader<{ event_id: string; labels: string[] }>(
    (ids) => this.database.query({ name: 'exhibitor-labels', text: LABELS, values: [ids] }),
    ({ event_id }) => event_id,
  );

  constructor(private readonly database: Database) {}

  /** The notes and labels of the exhibitor. */
  async load(context: object, exhibitorId: string): Promise<ExhibitorNote> {
    return (await this.#notes.load(context, exhibitorId)) ?? NO_NOTE;
  }

  /** The labels in use in the event, sorted. */
  async labelsOf(context: object, eventId: string): Promise<string[]> {
    return (await this.#labels.load(context, eventId))?.labels ?? [];
  }
}

const NOTES = `
  select exhibitor_id, internal_notes as "internalNotes", labels, version
  from exhibitor_note where exhibitor_id = any($1)`;
const LABELS = `
  select event_id, array_agg(distinct label order by label) as labels
  from exhibitor_note, unnest(labels) as label where event_id = any($1) group by event_id`;
