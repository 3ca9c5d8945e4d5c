import { Resolver } from '@nestjs/graphql';
import { localized } from '../../../catalog/queries/locale.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { badUserInput } from '../../../platform/graphql/errors/bad-user-input.js';
import { AuditChanges } from './audit-changes.js';
import { AuditChangesArgs, AuditChangeType, AuditEntryType, MAXIMUM_CHANGES } from './audit-entry.type.js';
import { AuditNames } from './audit-names.js';
import { ChangeReader } from './change-reader.js';
import { readSize } from '../../../catalog/queries/connection/page.js';

/** The source of the fields of AuditEntry. */
export interface AuditEntrySource extends AuditEntryType {
  readonly event: EventSnapshot;
  /** The id of the entry, and the id of the only object to show. Without it, all objects are shown. */
  readonly scope: { readonly entry: string; readonly object: string | null };
}

const DEFAULT_CHANGES = 20;

/** Reads the changes of audit entries, with the names of the objects in them. */
@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  constructor(
    private readonly names: AuditNames,
    private readonly auditChanges: AuditChanges,
  ) {}

  @PlainField(() => [AuditChangeType], {
    args: () => AuditChangesArgs,
    description: 'The changes of the operation by object, with names in the requested language.',
  })
  async changes(
    { event, scope }: AuditEntrySource,
    args: AuditChangesArgs,
    context: RequestContext,
  ): Promise<AuditChangeType[]> {
    const first = readSize(args.first ?? DEFAULT_CHANGES, MAXIMUM_CHANGES);
    const skip = args.skip ?? 0;
    if (skip < 0) throw badUserInput(`\`skip\` must not be negative: ${skip}.`);
    const names = this.names.of(context, event.id);
    const reader = new ChangeReader(
      (keys) => Promise.all(keys.map((key) => names.load(key))),
      (name) => localized(name, event, args, context),
    );
    return reader.read(await this.auditChanges.read({ ...scope, first, skip }, context));
  }
}
