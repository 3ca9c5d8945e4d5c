import { message, type Message, type MessageValue } from '../../../platform/text/message.js';
import type { TableReading } from '../parsers/table.js';

/** A line if other encodings are nearly as plausible: the same word in each of them. */
export function encodingDoubt({ encoding }: TableReading): Message[] {
  const [first, ...furtherOnes] = encoding?.alternatives ?? [];
  if (!encoding || !first) return [];
  const reading = ({ name, here, sample }: typeof first): MessageValue =>
    message`"${sample}" for "${here}" in ${name}`;
  const readings = furtherOnes.reduce(
    (left: MessageValue, right): MessageValue => message`${left}, ${reading(right)}`,
    reading(first),
  );
  return [message`The encoding ${encoding.name} is a guess. The file could also have ${readings}.`];
}
