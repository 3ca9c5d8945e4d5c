import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { AnnouncementEntity } from '../../../src/fair/announcement/announcement.entity.js';
import { BoothEntity } from '../../../src/fair/booth/booth.entity.js';
import { CategoryEntity } from '../../../src/fair/category/category.entity.js';
import { auditField } from '../../../src/fair/event/audit/audit-fields.js';
import { KIND_NAMES } from '../../../src/fair/event/audit/audited-kinds.js';
import { EventEntity } from '../../../src/fair/event/event.entity.js';
import { ExhibitorEntity } from '../../../src/fair/exhibitor/exhibitor.entity.js';
import { MediaEntity } from '../../../src/fair/media/media.entity.js';
import { ProductEntity } from '../../../src/fair/product/product.entity.js';
import { SessionEntity } from '../../../src/fair/programme/session.entity.js';
import { HallEntity } from '../../../src/fair/venue/hall.entity.js';
import { VenueEntity } from '../../../src/fair/venue/venue.entity.js';
import { ZoneEntity } from '../../../src/fair/venue/zone.entity.js';
import { fieldLabel } from '../../../web/components/src/changes/field-label.js';
import { WORDS } from '../../../web/components/src/changes/words.js';
import { WORDS as ENTRY_WORDS } from '../../../web/components/src/entry/words.js';
import { WORDS as AUDIT_WORDS } from '../../../web/console/src/audit/words.js';
import { WORDS as HISTORY_WORDS } from '../../../web/console/src/history/words.js';

const ENTITIES = {
  EVENT: EventEntity,
  VENUE: VenueEntity,
  HALL: HallEntity,
  ZONE: ZoneEntity,
  CATEGORY: CategoryEntity,
  BOOTH: BoothEntity,
  EXHIBITOR: ExhibitorEntity,
  PRODUCT: ProductEntity,
  SESSION: SessionEntity,
  ANNOUNCEMENT: AnnouncementEntity,
  MEDIA: MediaEntity,
};
/** Fields of entries that are no columns. */
const OTHERS = [
  'action',
  'announcedStatus',
  'awaitsReview',
  'command',
  'deferNotification',
  'diagnosticsPin',
  'discarded',
  'kioskSettings',
  'mailTemplate',
  'message',
  'movedDays',
  'owner',
  'paired',
  'pendingChange',
  'playlist',
  'proposed',
  'released',
  'resent',
  'rotated',
  'searchSetting',
  'searchSynonyms',
  'signUpLink',
  'x',
  'y',
];
/** Columns that no user changes, and columns whose name is the same in Chinese. */
const UNSEEN = new Set(['sha256', 'sku', 'mimeType', 'key', 'numberedSlug']);

/** Enums of fields whose changes are shown. */
const ENUMS = [
  'AllocationKind',
  'AnnouncementUrgency',
  'ApiKeyScope',
  'EventStatus',
  'ExhibitorKind',
  'MemberRole',
  'PendingProductChangeAction',
  'ProductKind',
  'RegistrationStatus',
  'ReviewDecision',
  'Role',
  'SessionState',
  'VenueRole',
];

function isNamed(field: string, kind = ''): boolean {
  const [zh, en] = (['zh', 'en'] as const).map((language) => fieldLabel(field, language, kind.toLowerCase()));
  return UNSEEN.has(field) || (/\p{Script=Han}/u.test(zh ?? '') && en !== field);
}

describe('the names of audited fields', () => {
  it('are translated into both languages', () => {
    const problems = Object.entries(ENTITIES).flatMap(([kind, entity]) => {
      const fields = getMetadataArgsStorage()
        .columns.filter(({ target, mode }) => target === entity && mode === 'regular')
        .map(({ propertyName }) => auditField(kind, propertyName).name);
      if (fields.length === 0) return [`${kind} has no columns`];
      return fields.filter((field) => !isNamed(field, kind)).map((field) => `${kind}: ${field}`);
    });
    expect(problems).toEqual([]);
  });

  it('have a word for each kind in both languages', () => {
    const { zh, en } = AUDIT_WORDS;
    const kinds = Object.keys(KIND_NAMES);
    expect(kinds.filter((kind) => !/\p{Script=Han}/u.test(zh.kinds[kind] ?? ''))).toEqual([]);
    expect(kinds.filter((kind) => !/^[A-Z][a-z]/.test(en.kinds[kind] ?? ''))).toEqual([]);
  });

  it('are translated into both languages: fields that are no columns', () => {
    expect(OTHERS.filter((field) => !isNamed(field))).toEqual([]);
  });
});

describe('the names of operations', () => {
  /** Of accounts. Their entries belong to no event. */
  const HIDDEN = new Set([
    'changePassword',
    'completeSignUp',
    'requestPasswordReset',
    'requestSignUp',
    'resetPassword',
    'signIn',
    'signOut',
    'signOutEverywhere',
    'updateAccount',
  ]);

  it('are in both languages, for each mutation whose entry an event has', () => {
    const mutations = Object.keys(
      buildSchema(readFileSync('schema.graphql', 'utf8')).getMutationType()!.getFields(),
    );
    for (const language of ['zh', 'en'] as const) {
      const names = { ...AUDIT_WORDS[language].actions, ...HISTORY_WORDS[language].actions };
      expect(mutations.filter((mutation) => !HIDDEN.has(mutation) && !(mutation in names))).toEqual([]);
    }
  });
});

describe('the values of audited fields', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

  it('are translated into both languages', () => {
    const problems = ENUMS.flatMap((name) => {
      const type = schema.getType(name);
      if (!isEnumType(type)) return [`${name} is no enum`];
      return (['zh', 'en'] as const).flatMap((language) => {
        const words = { ...ENTRY_WORDS[language].kinds, ...WORDS[language].values };
        const values = type.getValues().filter((value) => !(value.name in words));
        return values.map((value) => `${name}.${value.name} in ${language}`);
      });
    });
    expect(problems).toEqual([]);
  });
});
