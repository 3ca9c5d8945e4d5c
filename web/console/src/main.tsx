import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { firstLanguage, LanguageProvider } from '@vitrine/components/language';
import { loadWords } from '@vitrine/components/load-words';
import { newQueryClient } from '@vitrine/components/query-client';
import { SessionProvider } from '@vitrine/components/session';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './router.js';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no element "app".');
// Loads the first screen while the dictionary loads. Nothing is rendered before the dictionary is there.
router.load().catch(() => undefined);
await loadWords(firstLanguage());
// The first render does not wait for this module.
void import('@vitrine/components/focus-keeper').then(({ keepFocus }) => keepFocus(document));
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={newQueryClient()}>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
