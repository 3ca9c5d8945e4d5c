import { SaxesParser } from 'saxes';
import type { FrabEvent } from './frab-schedule.js';
import { TableError } from './table.js';
import { message } from '../../../platform/text/message.js';

/** The events of a schedule.xml. */
export function frabXmlEvents(xml: string): FrabEvent[] {
  const reader = new FrabXml();
  try {
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes as Record<string, string>));
    parser.on('text', (text) => reader.text(text));
    parser.on('cdata', (text) => reader.text(text));
    parser.on('closetag', ({ name }) => reader.close(name));
    parser.write(xml).close();
  } catch (error) {
    throw new TableError(message`The file is not valid XML: ${(error as Error).message}`);
  }
  if (!reader.isSchedule) throw new TableError(message`The XML is not a schedule of frab or pretalx.`);
  return reader.events;
}

class FrabXml {
  readonly events: FrabEvent[] = [];
  isSchedule = false;
  #day: Readonly<Record<string, string>> = {};
  #room = '';
  #event: Record<string, unknown> | undefined;
  #persons: { name: string }[] = [];
  #text = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#text = '';
    if (name === 'schedule') this.isSchedule = true;
    if (name === 'day') this.#day = attributes;
    if (name === 'room' && !this.#event) this.#room = attributes.name ?? '';
    if (name !== 'event') return;
    this.#persons = [];
    this.#event = { id: attributes.id, guid: attributes.guid, room: this.#room };
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    if (!this.#event) return;
    const text = this.#text.trim();
    if (name === 'event') {
      const { date, start } = this.#day;
      this.events.push({ ...this.#event, persons: this.#persons, day: date, dayStart: start });
      this.#event = undefined;
    } else if (name === 'person') this.#persons.push({ name: text });
    else if (text !== '' && name !== 'link' && name !== 'attachment') this.#event[name] = text;
    this.#text = '';
  }
}
