import * as enEnums from '@vitrine/ui/enums/en';
import * as zhEnums from '@vitrine/ui/enums/zh';
import type { Dictionary } from '@vitrine/ui/language';

/** Words of changed values. */
const zh = {
  field: '内容',
  before: '之前',
  after: '之后',
  none: '（空）',
  values: {
    ...zhEnums.AllocationKind,
    ...zhEnums.AnnouncementUrgency,
    ...zhEnums.ApiKeyScope,
    ...zhEnums.EventStatus,
    ...zhEnums.ExhibitorKind,
    ...zhEnums.KioskCommandKind,
    ...zhEnums.MemberRole,
    ...zhEnums.PendingProductChangeAction,
    ...zhEnums.ProductKind,
    ...zhEnums.RegistrationStatus,
    ...zhEnums.ReviewDecision,
    ...zhEnums.Role,
    ...zhEnums.SessionState,
    ...zhEnums.VenueRole,
    RELEASED: '已释放',
    shared: '共用',
    true: '是',
    false: '否',
  } as Readonly<Record<string, string>>,
};

const en: typeof zh = {
  field: 'Field',
  before: 'Before',
  after: 'After',
  none: '(empty)',
  values: {
    ...enEnums.AllocationKind,
    ...enEnums.AnnouncementUrgency,
    ...enEnums.ApiKeyScope,
    ...enEnums.EventStatus,
    ...enEnums.ExhibitorKind,
    ...enEnums.KioskCommandKind,
    ...enEnums.MemberRole,
    ...enEnums.PendingProductChangeAction,
    ...enEnums.ProductKind,
    ...enEnums.RegistrationStatus,
    ...enEnums.ReviewDecision,
    ...enEnums.Role,
    ...enEnums.SessionState,
    ...enEnums.VenueRole,
    RELEASED: 'Released',
    shared: 'Shared',
    true: 'Yes',
    false: 'No',
  },
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
