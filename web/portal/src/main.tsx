import { QueryClientProvider } from '@tanstack/react-query';
import { LanguageProvider } from '@vitrine/components/language';
import { newQueryClient } from '@vitrine/components/query-client';
import { SessionProvider } from '@vitrine/components/session';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { EntriesScreen } from './entries-screen.js';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no element "app".');
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={newQueryClient()}>
        <SessionProvider>
          <EntriesScreen />
        </SessionProvider>
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
