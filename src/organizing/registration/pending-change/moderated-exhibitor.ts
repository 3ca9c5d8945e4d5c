import type { ExhibitorEntity } from '../../../fair/exhibitor/exhibitor.entity.js';
import { EXHIBITOR_FIELDS } from '../../../fair/exhibitor/exhibitor.fields.js';
import {
  changedPeople,
  type PeopleChange,
  type Person,
} from '../../../fair/exhibitor/representative/stored-people.js';
import type { ModeratedKind } from '../../../fair/pending-change/pending-change.fields.js';
import { PendingExhibitorChangeEntity } from './pending-exhibitor-change.entity.js';

const { externalId: _, categories: __, sponsorLevel: ___, ...columns } = EXHIBITOR_FIELDS;

const FIELDS = {
  ...columns,
  appliedZoneId: { column: 'appliedZoneId', name: 'appliedZone', refersTo: 'OBJECT' },
  logoId: { column: 'logoId', name: 'logo', refersTo: 'PICTURE' },
  logoAlt: { column: 'logoAlt', localized: true },
} as const satisfies ModeratedKind['fields'];

/** The columns of an exhibitor that its members can change, and the ids of its categories. */
export type ExhibitorValues = Pick<ExhibitorEntity, keyof typeof FIELDS> & { categories: string[] };

/** The rules of pending changes for exhibitors: approved exhibitors, and the values that members change. */
export const MODERATED_EXHIBITOR: ModeratedKind = {
  kind: 'EXHIBITOR',
  object: 'exhibitor',
  entity: PendingExhibitorChangeEntity,
  key: 'exhibitorId',
  actions: false,
  fields: FIELDS,
  mergedFields: {
    representatives: {
      proposalOf: (before, after) => ({ before, after }),
      // Pending changes of earlier versions of Vitrine contain a list, without the original values.
      proposedValue: (current, proposal) =>
        Array.isArray(proposal)
          ? (proposal as readonly Person[])
          : changedPeople((current ?? []) as readonly Person[], proposal as PeopleChange),
    },
  },
  pictures: `(select coalesce(json_object_agg(id, json_build_object('sha256', sha256, 'width', width)), '{}')
    from media where id in (exhibitor.logo_id, (pending.proposed ->> 'logoId')::uuid))`,
};
