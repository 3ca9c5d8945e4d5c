import { readFileSync } from 'node:fs';
import { DEVICE } from '../../src/visiting/kiosk/device/device-body.js';
import { documentNamed, type ProjectDocument, tableRows } from './documents.js';

const DEVICES = documentNamed('docs/kiosk-devices.md');

/** The names in the first column of the table with this heading. */
function namesInTable(document: ProjectDocument, heading: string): string[] {
  const rows = tableRows(document);
  const first = rows.findIndex(([cell]) => cell === heading);
  const length = rows.slice(first + 1).findIndex(([cell]) => !cell!.startsWith('`'));
  const table = rows.slice(first + 1, length < 0 ? undefined : first + 1 + length);
  return table.flatMap(([cell]) => [...cell!.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
}

/** The fields that an object literal or interface has in a file, by a pattern. */
const fieldsIn = (file: string, part: RegExp, field: RegExp): string[] =>
  [...part.exec(readFileSync(file, 'utf8'))![0].matchAll(field)].map(([, name]) => name!);

describe('the tables for devices', () => {
  it('have every field that a device can send about itself', () => {
    expect(namesInTable(DEVICES, 'Field')).toEqual(expect.arrayContaining(Object.keys(DEVICE.shape)));
  });

  it('have every field of the configuration', () => {
    const file = 'src/visiting/kiosk/device/kiosk-configuration.ts';
    const fields = fieldsIn(file, /interface KioskConfiguration \{[^]*?^\}/m, /^ {2}(\w+): /gm);
    expect(fields.length).toBeGreaterThan(10);
    expect(namesInTable(DEVICES, 'Field of the configuration').toSorted()).toEqual(fields.toSorted());
  });

  it('have every command', () => {
    const file = 'src/visiting/kiosk/report/kiosk-command.entity.ts';
    const kinds = fieldsIn(file, /const KINDS = .*/, /'(\w+)'/g);
    expect(namesInTable(DEVICES, 'Kind').toSorted()).toEqual(kinds.toSorted());
  });

  it('have every field of the manifest', () => {
    const file = 'src/visiting/sync/manifest.service.ts';
    const fields = fieldsIn(file, /function manifestOf[^]*?^\}/m, /^ {4,6}(\w+)(?::|,)/gm);
    expect(fields.length).toBeGreaterThan(5);
    const copies = documentNamed('docs/keep-a-copy.md');
    expect(namesInTable(copies, 'Field of the manifest')).toEqual(expect.arrayContaining(fields));
  });
});
