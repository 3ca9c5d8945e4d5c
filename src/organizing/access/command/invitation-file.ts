import { parse } from 'csv-parse/sync';
import { MemberRole, Role } from '../../../identity/account/model/role.js';
import { StartFailure } from '../../../platform/failure/start-failure.js';
import { BATCH_LENGTH } from '../../../platform/failure/batch-length.js';
import { isEmailAddress } from '../../../platform/text/contact/email-address.js';
import { ACCOUNT_NAME } from '../../../identity/account/account.fields.js';

/** One row of a file of invitations, with the texts of the file. Empty texts are absent. */
export interface InvitationRow {
  /** The line in the file, from 1. */
  line: number;
  email: string;
  name: string | null;
  role: Role;
  exhibitor: string | undefined;
  memberRole: MemberRole | undefined;
  locale: string | null;
}

/** The problems of a file, with line and column. */
export interface FileProblem {
  line: number;
  column: string;
  message: string;
}

const COLUMNS = ['email', 'name', 'role', 'exhibitor', 'memberRole', 'locale'] as const;

const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

type Cells = Record<(typeof COLUMNS)[number], string | undefined>;
interface ParsedRow {
  record: Cells;
  info: { lines: number };
}

/** Reads a CSV file with the columns email, name, role, exhibitor, memberRole and locale; email and role are required. */
export function readInvitations(content: string): { rows: InvitationRow[]; problems: FileProblem[] } {
  const records = parsedRows(content);
  const problems: FileProblem[] = [];
  if (records.length === 0 || records.length > BATCH_LENGTH) {
    problems.push({ line: 1, column: 'email', message: 'A file must contain 1 to 1,000 invitations.' });
  }
  const lineByKey = new Map<string, number>();
  const rows = records.flatMap(({ record, info: { lines: line } }): InvitationRow[] => {
    const faults = faultsOf(record);
    const key = [record.email?.toLowerCase(), record.role, record.exhibitor].join(' ');
    const earlierLine = lineByKey.get(key);
    if (earlierLine === undefined) lineByKey.set(key, line);
    else faults.push(['email', `is already invited to this role in line ${String(earlierLine)}`]);
    problems.push(...faults.map(([column, fault]) => ({ line, column, message: `${column} ${fault}.` })));
    const role = roleOf(record.role);
    if (faults.length > 0 || !role) return [];
    const { email = '', name, exhibitor, memberRole, locale } = record;
    return [
      {
        line,
        email,
        name: nonEmptyText(name),
        role,
        exhibitor: nonEmptyText(exhibitor) ?? undefined,
        memberRole: memberRoleOf(memberRole),
        locale: nonEmptyText(locale),
      },
    ];
  });
  return { rows, problems };
}

function parsedRows(content: string): ParsedRow[] {
  const header = (names: string[]) => {
    const columns = names.map(
      (name) => COLUMNS.find((column) => column.toLowerCase() === name.trim().toLowerCase()) ?? name.trim(),
    );
    const unknownColumn = columns.find((name) => !(COLUMNS as readonly string[]).includes(name));
    if (unknownColumn !== undefined || !columns.includes('email') || !columns.includes('role')) {
      throw new StartFailure(
        `The first line must contain the columns ${COLUMNS.join(', ')}; email and role are required.`,
      );
    }
    return columns;
  };
  try {
    return parse(content, {
      bom: true,
      columns: header,
      trim: true,
      info: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRow[];
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(`The file is not valid CSV: ${(error as Error).message}`);
  }
}

/** The text of the cell; null if it is empty or missing. */
function nonEmptyText(cell: string | undefined): string | null {
  return cell === undefined || cell === '' ? null : cell;
}

function roleOf(cell: string | undefined): Role | undefined {
  return Object.values(Role).find((role) => role === cell?.toUpperCase());
}

function memberRoleOf(cell: string | undefined): MemberRole | undefined {
  return Object.values(MemberRole).find((role) => role === cell?.toUpperCase());
}

function faultsOf({
  email = '',
  name = '',
  role: cell,
  exhibitor = '',
  memberRole = '',
  locale = '',
}: Cells): [string, string][] {
  const role = roleOf(cell);
  const rules: [boolean, string, string][] = [
    [isEmailAddress(email), 'email', 'must be an e-mail address'],
    [name.length <= ACCOUNT_NAME.maximum, 'name', 'must have at most 200 characters'],
    [role !== undefined, 'role', `must be one of ${Object.values(Role).join(', ')}`],
    [role !== Role.EXHIBITOR || exhibitor !== '', 'exhibitor', 'must be the slug of an exhibitor'],
    [role === Role.EXHIBITOR || exhibitor === '', 'exhibitor', 'must be empty for any role but EXHIBITOR'],
    [
      memberRole === '' || memberRoleOf(memberRole) !== undefined,
      'memberRole',
      `must be one of ${Object.values(MemberRole).join(', ')}`,
    ],
    [role === Role.EXHIBITOR || memberRole === '', 'memberRole', 'must be empty for any role but EXHIBITOR'],
    [locale === '' || LOCALE.test(locale), 'locale', 'must be a language tag, such as zh-Hans'],
  ];
  return rules.flatMap(([isValid, column, fault]): [string, string][] => (isValid ? [] : [[column, fault]]));
}
