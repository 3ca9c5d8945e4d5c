import type { Dictionary } from '@vitrine/ui/language';
import type { StaffWords } from '../staff-words.js';
import { useKiosk } from './kiosk-context.js';

let dictionary: Dictionary<StaffWords> | undefined;

/** Loads the words for the staff. Idle kiosks do it in advance, because the staff may come without a network. */
export async function loadStaffWords(): Promise<Dictionary<StaffWords>> {
  return (dictionary ??= (await import('../staff-words.js')).STAFF_WORDS);
}

/** The words for the staff in the visitor's language. They must be loaded. */
export function useStaffWords(): StaffWords {
  const { language } = useKiosk().visit;
  if (!dictionary) throw new Error('The words are not loaded.');
  return dictionary[language];
}
