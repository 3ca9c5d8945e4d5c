import { pairDevice, type PairingCode, PairingError } from '@vitrine/client';
import { LANGUAGE_TAGS, type Language } from '@vitrine/ui/language';
import { logoMarkup } from '@vitrine/ui/parts';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { deviceFacts } from '../device/device-facts.js';
import type { Identity } from '../device/identity.js';
import { unpairedClient } from '../device/start-device.js';
import { Markup } from '../parts/markup.js';
import { QrCode } from '../parts/qr-code.js';
import { loadStaffWords } from '../state/staff-words.js';
import { WORDS } from '../words.js';

interface PairingScreenProps {
  readonly onPaired: (identity: Identity) => void;
}

type StaffDictionary = Awaited<ReturnType<typeof loadStaffWords>>;

/** The delay in milliseconds after which a page without words loads itself again. */
const RELOAD_MS = 10_000;

type Progress = 'waiting' | 'offline' | 'refused';

/** Shows the code with which the staff connect the kiosk to an event, in both languages. */
export function PairingScreen({ onPaired }: PairingScreenProps): JSX.Element {
  const [code, setCode] = useState<PairingCode>();
  const [progress, setProgress] = useState<Progress>('waiting');
  const [attempt, setAttempt] = useState(0);
  const words = useWords();
  useEffect(() => {
    const controller = new AbortController();
    pairDevice(unpairedClient(), {
      device: deviceFacts(),
      signal: controller.signal,
      show: (newCode) => {
        setCode(newCode);
        setProgress('waiting');
      },
      onError: () => setProgress('offline'),
    }).then(onPaired, (error: unknown) => {
      if (controller.signal.aborted) return;
      setCode(undefined);
      setProgress(error instanceof PairingError ? 'refused' : 'offline');
    });
    return () => controller.abort();
  }, [attempt]);
  return (
    <main class="pairing band">
      <Markup class="pairing-logo" text={logoMarkup(26)} />
      {words && (
        <section class="pairing-card" aria-label={`${words.zh.pairing} / ${words.en.pairing}`}>
          <Heading words={words} />
          {code && <Code code={code} />}
          <Report words={words} progress={progress} hasCode={code !== undefined} />
          {progress === 'refused' && (
            <button type="button" class="button is-main" onClick={() => setAttempt(attempt + 1)}>
              {words.zh.pairAgain} · {words.en.pairAgain}
            </button>
          )}
        </section>
      )}
    </main>
  );
}

/** The words in both languages; undefined until they are loaded. */
function useWords(): StaffDictionary | undefined {
  const [words, setWords] = useState<StaffDictionary>();
  useEffect(() => {
    void loadStaffWords().then(setWords, () => setTimeout(() => location.reload(), RELOAD_MS));
  }, []);
  return words;
}

const LANGUAGES: readonly Language[] = ['zh', 'en'];

function Heading({ words }: { readonly words: StaffDictionary }): JSX.Element {
  return (
    <>
      <h1>
        {words.zh.pairingTitle} <span lang={LANGUAGE_TAGS.en}>{words.en.pairingTitle}</span>
      </h1>
      {LANGUAGES.map((language) => (
        <p key={language} lang={LANGUAGE_TAGS[language]}>
          {words[language].pairingHint}
        </p>
      ))}
    </>
  );
}

function Code({ code }: { readonly code: PairingCode }): JSX.Element {
  return (
    <div class="pairing-code">
      <div>
        <p class="pairing-address">{code.verificationUri}</p>
        <p class="pairing-letters">{code.userCode}</p>
      </div>
      <QrCode value={code.verificationUriComplete} label={`${WORDS.zh.qrCode} / ${WORDS.en.qrCode}`} />
    </div>
  );
}

interface ReportProps {
  readonly words: StaffDictionary;
  readonly progress: Progress;
  readonly hasCode: boolean;
}

function Report({ words, progress, hasCode }: ReportProps): JSX.Element {
  const word = { waiting: 'pairingWait', offline: 'pairingOffline', refused: 'pairingRefused' } as const;
  const isSilent = progress === 'waiting' && hasCode;
  return (
    <div role="status" class="pairing-report">
      {!isSilent &&
        LANGUAGES.map((language) => (
          <p key={language} lang={LANGUAGE_TAGS[language]}>
            {words[language][word[progress]]}
          </p>
        ))}
    </div>
  );
}
