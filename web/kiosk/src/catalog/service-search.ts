import { QUESTION_WORDS, SERVICE_TEXTS } from '@vitrine/ui/service-texts';

/** The services of each text that names them. */
const SERVICES = new Map<string, string[]>();
for (const [service, texts] of Object.entries(SERVICE_TEXTS))
  for (const text of texts) SERVICES.set(text, [...(SERVICES.get(text) ?? []), service]);

/** The services that a query names, as the search of the server: `洗手间`, `where is the toilet`, `cesuo`. */
export function servicesOf(query: string): readonly string[] {
  const normalForm = query
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const texts = new Set([normalForm]);
  // The loop also visits the texts that it adds.
  for (const text of texts) {
    const services = SERVICES.get(text);
    if (services) return services;
    for (const word of QUESTION_WORDS) {
      if (text.startsWith(word)) texts.add(text.slice(word.length));
      if (text.endsWith(word)) texts.add(text.slice(0, -word.length));
    }
  }
  return [];
}
