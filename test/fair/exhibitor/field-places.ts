import type { FieldRule } from '../../../src/platform/text/field-rule.js';

/** Files that need each field although the compiler does not require it, with the pattern of the field. */
const PLACES: readonly {
  files: readonly string[];
  pattern: (field: string) => RegExp;
  isPublic?: boolean;
}[] = [
  {
    files: ['exhibitor.type.ts', 'exhibitor.resolver.ts', 'staff/exhibitor-staff.resolver.ts'].map(
      (name) => `src/fair/exhibitor/${name}`,
    ),
    pattern: (field) =>
      new RegExp(`^  (?:async )?${field}[:(]|^@(?:Localized\\w+|StaffField)\\(.${field}.,`, 'm'),
  },
  {
    files: ['src/fair/exhibitor/exhibitor.renderer.ts'],
    pattern: (field) => new RegExp(`'${field}', `),
  },
  {
    files: ['src/organizing/exchange/kinds/exhibitor-kind.ts'],
    pattern: (field) => new RegExp(`Column\\('${field}', FIELDS\\.${field}`),
  },
  {
    files: ['web/client/src/objects.ts'],
    pattern: (field) => new RegExp(`interface ExhibitorBody \\{[^}]*readonly ${field}\\??:`),
    isPublic: true,
  },
];

/** The files in which a field of exhibitors is missing without a compile error. */
export function missingPlaces(field: string, rule: FieldRule, read: (file: string) => string): string[] {
  return PLACES.filter(({ isPublic }) => !(isPublic === true && rule.staffOnly === true))
    .filter(({ files, pattern }) => !files.some((file) => pattern(field).test(read(file))))
    .map(({ files: [file = ''] }) => file);
}
