import { accessId } from '../../../src/identity/account/model/account-id.js';
import type { ScopedRole } from '../../build/operation-rule.js';

/** The readers of a field: roles in the event or for the exhibitor. Administrators read all fields. */
export interface FieldPermission {
  readonly may: readonly (ScopedRole | 'KEY')[];
  /** A selection of the field, with its arguments. */
  readonly selection: string;
}

const STAFF = ['ORGANIZER', 'REVIEWER', 'KEY'] as const;
const STAFF_AND_MEMBERS = [...STAFF, 'EXHIBITOR'] as const;

const onEvent = (may: FieldPermission['may'], field: string): FieldPermission => ({
  may,
  selection: `event(slug: "own") { ${field} }`,
});
const onExhibitor = (may: FieldPermission['may'], field: string): FieldPermission =>
  onEvent(may, `exhibitor(slug: "own") { ${field} }`);

/** An audit entry of the event. */
export const AUDIT_ENTRY = '01900000-0000-7000-8000-000000000042';

/** Each restricted field, by its place in the schema. The test fails for a field without a row. */
export const FIELD_PERMISSIONS: Readonly<Record<string, FieldPermission>> = {
  'Query.accounts': { may: [], selection: 'accounts { totalCount nodes { email } }' },
  'Query.signUps': { may: [], selection: 'signUps { totalCount nodes { email } }' },
  'Event.signUps': onEvent(['ORGANIZER'], 'signUps { totalCount nodes { email } }'),
  'Event.staff': onEvent(STAFF, 'staff { totalCount nodes { email } }'),
  'Query.invitations': { may: [], selection: 'invitations { totalCount nodes { email } }' },
  'Event.invitations': onEvent(['ORGANIZER'], 'invitations { totalCount nodes { email } }'),
  'Exhibitor.invitations': onExhibitor(
    ['ORGANIZER', 'EXHIBITOR'],
    'invitations { totalCount nodes { email } }',
  ),
  'Event.call': onEvent(STAFF, 'call { isShown }'),
  'Event.apiKeys': onEvent(['ORGANIZER'], 'apiKeys { name }'),
  'Event.auditEntries': onEvent(STAFF, 'auditEntries { totalCount }'),
  'Event.auditEntry': onEvent(STAFF, `auditEntry(id: "${accessId('L', AUDIT_ENTRY)}") { id }`),
  'Event.readingCandidates': onEvent(STAFF, 'readingCandidates { totalCount }'),
  'Event.duplicateExhibitors': onEvent(STAFF, 'duplicateExhibitors { reasons }'),
  'Event.publicationPreview': onEvent(STAFF, 'publicationPreview(filter: {}) { appearing }'),
  'Event.boothReport': onEvent(STAFF, 'boothReport { __typename }'),
  'Booth.allocations': onEvent(
    STAFF,
    'venue(slug: "own") { halls { booths(first: 1) { nodes { allocations { totalCount } } } } }',
  ),
  'Exhibitor.members': onExhibitor(STAFF_AND_MEMBERS, 'members { totalCount nodes { email } }'),
  'Exhibitor.address': onExhibitor(STAFF_AND_MEMBERS, 'address'),
  'Exhibitor.postalCode': onExhibitor(STAFF_AND_MEMBERS, 'postalCode'),
  'Exhibitor.contactName': onExhibitor(STAFF_AND_MEMBERS, 'contactName'),
  'Exhibitor.contactEmail': onExhibitor(STAFF_AND_MEMBERS, 'contactEmail'),
  'Exhibitor.creditCode': onExhibitor(STAFF_AND_MEMBERS, 'creditCode'),
  'Exhibitor.internalNotes': onExhibitor(STAFF, 'internalNotes'),
  'Exhibitor.internalNotesVersion': onExhibitor(STAFF, 'internalNotesVersion'),
  'Exhibitor.labels': onExhibitor(STAFF, 'labels'),
  'Event.exhibitorLabels': onEvent(STAFF, 'exhibitorLabels'),
  'Exhibitor.externalId': onExhibitor(STAFF, 'externalId'),
  'Exhibitor.lacks': onExhibitor(STAFF_AND_MEMBERS, 'lacks'),
  'Exhibitor.status': onExhibitor(STAFF_AND_MEMBERS, 'status'),
  'Exhibitor.pendingChange': onExhibitor(STAFF_AND_MEMBERS, 'pendingChange { __typename }'),
  'Exhibitor.heldBooths': onExhibitor(STAFF_AND_MEMBERS, 'heldBooths { heldUntil }'),
  'Exhibitor.rejectedChange': onExhibitor(STAFF_AND_MEMBERS, 'rejectedChange { note }'),
  'Exhibitor.reviews': onExhibitor(STAFF_AND_MEMBERS, 'reviews { note }'),
  'ExhibitorReview.by': onExhibitor(STAFF, 'reviews { by }'),
  'ExhibitorReview.internalNote': onExhibitor(STAFF, 'reviews { internalNote }'),
  'Event.version': onEvent(STAFF, 'version'),
  'Event.exhibitorQuota': onEvent(STAFF, 'exhibitorQuota'),
  'Event.moderatesChanges': onEvent(STAFF, 'moderatesChanges'),
  'Product.rejectedChange': onExhibitor(STAFF_AND_MEMBERS, 'products { nodes { rejectedChange { note } } }'),
  'Product.externalId': onExhibitor(STAFF_AND_MEMBERS, 'products { nodes { externalId } }'),
  'Event.imports': onEvent(STAFF, 'imports { totalCount }'),
  'Event.media': onEvent(STAFF, 'media { totalCount }'),
  'Event.notices': onEvent(STAFF, 'notices { nodes { __typename } }'),
  'Event.mailTemplates': onEvent(['ORGANIZER'], 'mailTemplates { subject }'),
  'Event.mailPreview': onEvent(['ORGANIZER'], 'mailPreview(decision: APPROVE, locale: "en") { subject }'),
  'Event.exhibitorMailPreview': onEvent(
    ['ORGANIZER'],
    'exhibitorMailPreview(filter: {}, subject: [{ locale: "en", text: "A" }], body: [{ locale: "en", text: "B" }]) { mails }',
  ),
  'Event.emptySearches': onEvent(STAFF, 'emptySearches { __typename }'),
  'Event.kiosks': onEvent(STAFF, 'kiosks { nodes { name } }'),
  'Event.kioskSettings': onEvent(['ORGANIZER'], 'kioskSettings { version }'),
  'Event.kioskUsage': onEvent(STAFF, 'kioskUsage { __typename }'),
  'Event.kioskEnrolmentKeys': onEvent(['ORGANIZER'], 'kioskEnrolmentKeys { name }'),
  'Event.kioskPairing': onEvent(['ORGANIZER'], 'kioskPairing(userCode: "BCDF-GHJK") { createdAt }'),
  'CatalogFacets.statuses': onEvent(STAFF, 'exhibitors { facets { statuses { count } } }'),
  'CatalogFacets.lacks': onEvent(STAFF, 'exhibitors { facets { lacks { count } } }'),
  'CatalogFacets.published': onEvent(STAFF, 'exhibitors { facets { published { published } } }'),
  'Category.version': onEvent(STAFF, 'category(slug: "own") { version }'),
  'Category.exhibitorQuota': onEvent(STAFF, 'category(slug: "own") { exhibitorQuota }'),
  'Zone.version': onEvent(STAFF, 'zones { version }'),
  'SponsorLevel.version': onEvent(STAFF, 'sponsorLevels { version }'),
  'Zone.exhibitorQuota': onEvent(STAFF, 'zones { exhibitorQuota }'),
  'Venue.version': onEvent(STAFF, 'venue(slug: "own") { version }'),
  'Hall.version': onEvent(STAFF, 'venue(slug: "own") { halls { version } }'),
  'Booth.version': onEvent(STAFF, 'venue(slug: "own") { halls { booths(first: 1) { nodes { version } } } }'),
  'Session.externalId': onEvent(STAFF, 'sessions { nodes { externalId } }'),
  'Session.version': onEvent(STAFF, 'sessions { nodes { version } }'),
  'Announcement.version': onEvent(STAFF, 'announcements { nodes { version } }'),
  'Exhibitor.appliedZone': onExhibitor(STAFF_AND_MEMBERS, 'appliedZone { slug }'),
  'Exhibitor.contactPhone': onExhibitor(STAFF_AND_MEMBERS, 'contactPhone'),
  'Exhibitor.contactLocale': onExhibitor(STAFF_AND_MEMBERS, 'contactLocale'),
  'Representative.phone': onExhibitor(STAFF_AND_MEMBERS, 'representatives { phone }'),
  'Event.searchSettings': onEvent(STAFF, 'searchSettings { totalCount }'),
  'Event.searchSynonyms': onEvent(STAFF, 'searchSynonyms { version }'),
  'Exhibitor.searchSetting': onExhibitor(STAFF, 'searchSetting { version }'),
  'Product.searchSetting': onExhibitor(STAFF, 'products { nodes { searchSetting { version } } }'),
  'Product.pendingChange': onExhibitor(
    STAFF_AND_MEMBERS,
    'products { nodes { pendingChange { __typename } } }',
  ),
};
