import { readFileSync } from 'node:fs';

/**
 * The lines of a data file beside a module, without comments and empty lines. The build copies these files into
 * `dist`.
 */
export function dataLines(module: string, name: string): string[] {
  const lines = readFileSync(new URL(name, module), 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/** The words of a data file, separated by spaces or line breaks. */
export function dataWords(module: string, name: string): string[] {
  return dataLines(module, name).flatMap((line) => line.split(/\s+/));
}

/** The value of a JSON file beside a module. */
export function dataValue(module: string, name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, module), 'utf8'));
}
