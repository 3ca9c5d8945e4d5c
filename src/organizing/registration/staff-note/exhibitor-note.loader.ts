import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';

/** The notes and labels of an exhibitor. */
export interface ExhibitorNote {
  internalNotes: string | null;
  labels: readonly string[];
  version: number;
}

const NONE: ExhibitorNote = { internalNotes: null, labels: [], version: 0 };

/** Reads notes and labels, those of all objects of a request in one statement. */
@Injectable()
export class ExhibitorNoteLoader {
  readonly #notes = new PerRequest(() => new DataLoader((ids: readonly string[]) => this.#read(ids)));
  readonly #labels = new PerRequest(() => new DataLoader((ids: readonly string[]) => this.#labelsIn(ids)));

  constructor(private readonly database: Database) {}

  /** The notes and labels of the exhibitor. */
  load(context: object, exhibitorId: string): Promise<ExhibitorNote> {
    return this.#notes.of(context).load(exhibitorId);
  }

  /** The labels in use in the event, sorted. */
  labelsOf(context: object, eventId: string): Promise<string[]> {
    return this.#labels.of(context).load(eventId);
  }

  async #read(ids: readonly string[]): Promise<ExhibitorNote[]> {
    const rows = await this.database.query<ExhibitorNote & { exhibitor_id: string }>({
      name: 'exhibitor-notes',
      text: `select exhibitor_id, internal_notes as "internalNotes", labels, version
        from exhibitor_note where exhibitor_id = any($1)`,
      values: [ids],
    });
    const found = new Map(rows.map((row) => [row.exhibitor_id, row]));
    return ids.map((id) => found.get(id) ?? NONE);
  }

  async #labelsIn(ids: readonly string[]): Promise<string[][]> {
    const rows = await this.database.query<{ event_id: string; labels: string[] }>({
      name: 'exhibitor-labels',
      text: `select event_id, array_agg(distinct label order by label) as labels
        from exhibitor_note, unnest(labels) as label where event_id = any($1) group by event_id`,
      values: [ids],
    });
    const found = new Map(rows.map(({ event_id, labels }) => [event_id, labels]));
    return ids.map((id) => found.get(id) ?? []);
  }
}
