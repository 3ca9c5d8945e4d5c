import { Context, Int, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { type EventSource, EventType } from '../../../fair/event/event.type.js';
import { type ExhibitorSource, ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import {
  type ExhibitorOutcome,
  ExhibitorPayloadType,
  type ExhibitorsOutcome,
  ExhibitorsPayloadType,
} from '../exhibitor-payload.type.js';
import { payloadOf } from '../review/exhibitor-batch.service.js';
import { LabelExhibitorsInput, SetInternalNotesInput } from './exhibitor-note.input.js';
import { ExhibitorNoteLoader } from './exhibitor-note.loader.js';
import { ExhibitorNoteService } from './exhibitor-note.service.js';

/** Resolves the notes and labels of exhibitors for the event's staff. */
@Resolver(() => ExhibitorType)
export class ExhibitorNoteResolver {
  constructor(
    private readonly loaders: CatalogLoaders,
    private readonly notes: ExhibitorNoteLoader,
  ) {}

  @PlainField(() => String, {
    nullable: true,
    description: "The notes of the event's staff. For the event's staff; null for other callers.",
  })
  async internalNotes(source: ExhibitorSource, _args: object, context: object): Promise<string | null> {
    if (!this.loaders.of(context).isStaff(source)) return null;
    return (await this.notes.load(context, source.objectId)).internalNotes;
  }

  @PlainField(() => Int, {
    nullable: true,
    description:
      "The version of the notes and labels, 0 without them. For the event's staff; null for other callers.",
  })
  async internalNotesVersion(
    source: ExhibitorSource,
    _args: object,
    context: object,
  ): Promise<number | null> {
    if (!this.loaders.of(context).isStaff(source)) return null;
    return (await this.notes.load(context, source.objectId)).version;
  }

  @PlainField(() => [String], {
    nullable: true,
    description: "The labels of the event's staff, sorted. For the event's staff; null for other callers.",
  })
  async labels(source: ExhibitorSource, _args: object, context: object): Promise<readonly string[] | null> {
    if (!this.loaders.of(context).isStaff(source)) return null;
    return (await this.notes.load(context, source.objectId)).labels;
  }
}

/** Writes notes and labels, and lists the labels of an event. */
@Resolver(() => EventType)
export class NoteChangesResolver {
  constructor(
    private readonly service: ExhibitorNoteService,
    private readonly loaders: CatalogLoaders,
    private readonly notes: ExhibitorNoteLoader,
  ) {}

  @PlainField(() => [String], {
    nullable: true,
    description:
      "The labels of its exhibitors, sorted, each once. For the event's staff; null for other callers.",
  })
  exhibitorLabels(source: EventSource, _args: object, context: object): Promise<string[]> | null {
    if (!this.loaders.of(context).isStaff(source)) return null;
    return this.notes.labelsOf(context, source.objectId);
  }

  @Change(() => ExhibitorPayloadType, {
    description: "Sets or removes the notes of the event's staff about an exhibitor. For the event's staff.",
  })
  async setInternalNotes(@Input('The notes.') input: SetInternalNotesInput): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.service.setNotes(input) };
  }

  @Change(() => ExhibitorsPayloadType, {
    description:
      "Adds labels to up to 1,000 exhibitors of one event and removes labels from them. For the event's staff. Each exhibitor has its own result: NOT_FOUND, or INVALID for more than 20 labels, leave it unchanged.",
  })
  async labelExhibitors(
    @Input('The labels and the exhibitors.') input: LabelExhibitorsInput,
    @Context() context: RequestContext,
  ): Promise<ExhibitorsOutcome> {
    return payloadOf(await this.service.label(input, context));
  }
}
