import { Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../../../catalog/catalog.args.js';
import { localized } from '../../../catalog/queries/locale.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { AuditChangeType, AuditEntryType } from './audit-entry.type.js';
import { AuditNames } from './audit-names.js';
import { ChangeReader, type ShownChange } from './change-reader.js';
import type { StoredChange } from './stored-change.js';

/** The source of the fields of AuditEntry. */
export interface AuditEntrySource {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly requestId: string | null;
  readonly event: EventSnapshot;
  readonly stored: readonly StoredChange[];
}

/** Reads the changes of audit entries, with the names of the objects in them. */
@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  constructor(private readonly names: AuditNames) {}

  @PlainField(() => [AuditChangeType], {
    args: () => LocaleArgs,
    description: 'The changes of the operation, with names in the requested language.',
  })
  async changes(
    { event, stored }: AuditEntrySource,
    args: LocaleArgs,
    context: RequestContext,
  ): Promise<ShownChange[]> {
    const names = this.names.of(context, event.id);
    const reader = new ChangeReader(
      (keys) => Promise.all(keys.map((key) => names.load(key))),
      (name) => localized(name, event, args, context),
    );
    return reader.read(stored);
  }
}
