import { useWords } from '@vitrine/components/language';
import { WORDS } from './words.js';

/** The name of an actor that is no account: `kiosk East Gate (0190…)`. */
const PROGRAM = /^(?<kind>kiosk|API key|enrolment key) (?<name>.*) \([^()]+\)$/s;

/** Returns a function that names an actor in the user's language, without the id. */
export function useActorName(): (actor: string) => string {
  const { programs } = useWords(WORDS);
  return (actor) => {
    const { kind = '', name = '' } = PROGRAM.exec(actor)?.groups ?? {};
    return programs[kind]?.(name) ?? actor;
  };
}
