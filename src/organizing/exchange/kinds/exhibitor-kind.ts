import type { ExhibitorEntity } from '../../../fair/exhibitor/exhibitor.entity.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { parseCreditCode } from '../../../fair/exhibitor/credit-code.js';
import { EXHIBITOR_FIELDS as FIELDS } from '../../../fair/exhibitor/exhibitor.fields.js';
import { ExhibitorKind } from '../../../fair/exhibitor/exhibitor.type.js';
import { RegistrationStatus } from '../../../fair/exhibitor/status/registration-status.type.js';
import { isFinal } from '../../../fair/exhibitor/status/registration-status.js';
import { personNameFault } from '../../../platform/text/contact/person-name.js';
import {
  countryCell,
  listOf,
  nameOf,
  emailCell,
  phoneCell,
  truthOf,
  truthText,
  urlCell,
  urlValue,
  wordOf,
} from '../cells/cells.js';
import { CellFault, type CellContext, type Column, listIn } from '../model/column.js';
import { type ExchangeKind, keyOf, nameKey, nameOrder } from '../model/exchange-kind.js';
import { fieldColumn, helpColumn, ownColumn, SLUG_COLUMN } from '../cells/field-column.js';
import { languageOf } from '../cells/names/language-names.js';
import { foldName } from '../model/fold-name.js';
import { isAwaitedName } from '../model/pending-words.js';
import { peopleColumn } from '../cells/people-cell.js';
import { boothsCell } from '../cells/booths/booth-cells.js';
import { categoriesCell, idIn, sponsorLevelCell } from '../cells/reference-cells.js';
import { SEARCH_COLUMNS, searchRow } from '../cells/search-columns.js';
import { lookUpLocale } from '../../../platform/text/best-locale.js';
import { message, term } from '../../../platform/text/message.js';

const kindCell = wordOf(ExhibitorKind, {
  COMPANY: ['公司', 'enterprise', 'corporation'],
  UNIVERSITY: ['大学', '学校', 'school', 'college'],
  INSTITUTE: ['研究机构', '研究院', '研究所'],
  GOVERNMENT: ['政府', 'authority'],
  TEAM: ['团队', 'startup team'],
});

const statusCell = wordOf(RegistrationStatus, {
  SUBMITTED: ['已提交'],
  APPROVED: ['通过', '已批准'],
  REJECTED: ['已拒绝'],
  WITHDRAWN: ['已撤回', '退出'],
});

const COLUMNS: readonly Column<keyof Patch<ExhibitorEntity>>[] = [
  fieldColumn('externalId', FIELDS.externalId),
  SLUG_COLUMN,
  fieldColumn('kind', FIELDS.kind, { read: kindCell }),
  fieldColumn('name', FIELDS.name, { read: nameCell }),
  fieldColumn('description', FIELDS.description),
  fieldColumn('country', FIELDS.country, {
    read: countryCell,
    fallback: ({ defaultCountry }) => defaultCountry,
  }),
  fieldColumn('city', FIELDS.city, { read: nameOf(FIELDS.city.maximum) }),
  fieldColumn('website', FIELDS.website, { read: urlCell, load: ({ website }) => urlValue(website) }),
  fieldColumn('address', FIELDS.address),
  fieldColumn('postalCode', FIELDS.postalCode),
  fieldColumn('brands', FIELDS.brands, { empty: [], read: listOf(FIELDS.brands) }),
  fieldColumn('mainProducts', FIELDS.mainProducts, { empty: [], read: listOf(FIELDS.mainProducts) }),
  fieldColumn('sponsorLevel', FIELDS.sponsorLevel, {
    read: sponsorLevelCell,
    load: ({ sponsorLevel }) => sponsorLevel as string | null,
    store: (value, { sponsorLevels }) => idIn(sponsorLevels, value),
  }),
  {
    key: 'logo',
    names: { zh: '标志', en: 'Logo' },
    field: 'logoId',
    ignoresEmpty: true,
    read: logoCell,
    load: ({ logo }) => logo as string | null,
    store: (value, { logos }) => (value === null ? null : (logos.ids.get(String(value)) ?? null)),
  },
  fieldColumn('contactName', FIELDS.contactName),
  fieldColumn('contactEmail', FIELDS.contactEmail, { read: emailCell }),
  fieldColumn('contactPhone', FIELDS.contactPhone, { read: phoneCell }),
  fieldColumn('contactLocale', FIELDS.contactLocale, { read: contactLocaleCell }),
  fieldColumn('creditCode', FIELDS.creditCode, { read: creditCodeCell }),
  fieldColumn('categories', FIELDS.categories, { empty: [], mergesRows: true, read: categoriesCell }),
  helpColumn('hall', { zh: '展馆', en: 'Hall' }),
  helpColumn('zone', { zh: '展区', en: 'Zone' }),
  {
    key: 'booths',
    names: { zh: '展位', en: 'Booths' },
    sample: 'H1-A01',
    empty: [],
    mergesRows: true,
    read: boothsCell,
    load: ({ booths }, { places }) =>
      (booths as string[]).flatMap((id) => places.boothLabel(id) ?? []).sort(),
  },
  peopleColumn('representatives', FIELDS.representatives, personNameFault),
  ownColumn('status', { zh: '状态', en: 'Status' }, statusCell, { staffOnly: true }),
  ownColumn('published', { zh: '已发布', en: 'Published' }, truthOf, { staffOnly: true, write: truthText }),
  ...SEARCH_COLUMNS,
];

const readName = nameOf(FIELDS.name.maximum);

function nameCell(text: string): string {
  if (!isAwaitedName(text)) return readName(text);
  throw new CellFault(
    message`is no name yet ("${text.trim()}"); type the name, or leave the row out`,
    'INVALID',
    { option: 'skipBadRows' },
  );
}

/** The sha256 of a picture. */
function logoCell(text: string, { importContext: { logos } }: CellContext): string | undefined {
  const picture = logos.find(text);
  if (typeof picture === 'object') throw new CellFault(picture, 'NOT_FOUND');
  return picture;
}

function contactLocaleCell(text: string, { importContext: { event } }: CellContext): string {
  const locale = lookUpLocale(languageOf(text) ?? '', event.locales);
  if (locale !== undefined) return locale;
  throw new CellFault(message`must be a language of the event (${event.locales.join(', ')}) or its name`);
}

function creditCodeCell(text: string): string {
  const code = parseCreditCode(text);
  if (code !== undefined) return code;
  throw new CellFault(message`must have 18 characters and the check digit of GB 32100-2015`);
}

/** Exhibitors with their categories and booths. */
export const EXHIBITOR_KIND: ExchangeKind = {
  name: 'exhibitors',
  table: 'exhibitor',
  writer: ({ exhibitors }) => exhibitors,
  columns: COLUMNS,
  keys: [
    { column: 'externalId', of: keyOf('externalId') },
    { column: 'creditCode', of: keyOf('creditCode') },
    // Exports contain the slug, also for exhibitors without external id and credit code.
    { column: 'slug', of: keyOf('slug') },
    nameKey('name', ['externalId', 'creditCode'], {
      ids: ['externalId', 'creditCode', 'slug'],
      of: foldName,
    }),
  ],
  identity: {
    columns: ['externalId', 'creditCode', 'slug', 'name'],
    row: `jsonb_build_object('external_id', exhibitor.external_id, 'credit_code', exhibitor.credit_code,
      'slug', exhibitor.slug, 'name', exhibitor.name)`,
  },
  hasLogos: true,
  reviewedColumns: new Set(['status', 'published']),
  decidedColumns: new Set(['status', 'published']),
  withdrawal: { where: 'object.published', values: { status: 'WITHDRAWN', published: false, booths: [] } },
  links: { column: 'categories', target: 'categoryId' },
  settingOwner: 'exhibitorId',
  select: `select exhibitor.id, exhibitor.version, to_jsonb(exhibitor) || ${searchRow('exhibitor')} || jsonb_build_object(
      'logo', (select media.sha256 from media where media.id = exhibitor.logo_id),
      'sponsorLevel', (select slug from sponsor_level where sponsor_level.id = exhibitor.sponsor_level_id),
      'categories', array(
        select category.slug from exhibitor_category link join category on category.id = link.category_id
        where link.exhibitor_id = exhibitor.id order by category.slug collate "C"),
      'booths', array(
        select allocation.booth_id from live_booth_allocation allocation
        where allocation.exhibitor_id = exhibitor.id
          -- What is held for an applicant becomes its own with the approval.
          and (allocation.kind = 'ASSIGNED' or exhibitor.status <> 'APPROVED'))) as row
    from exhibitor`,
  order: nameOrder('exhibitor.name'),
  publicWhere: 'exhibitor.published',
  defaults: () => ({ kind: 'COMPANY', status: 'SUBMITTED', published: false }),
  check: ({ status, published, booths }) => {
    if (published === true && status !== 'APPROVED')
      return ['published', message`needs an approved registration`];
    // A hold for such an exhibitor would block the booth for others.
    if (isFinal(status) && listIn(booths).length > 0)
      return ['booths', message`cannot be held for an exhibitor that is ${term(status)}`];
    return undefined;
  },
  slugFrom: 'name',
};
