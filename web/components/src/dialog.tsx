import { type ReactNode, useEffect, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { EmptyFieldsNotice, RequiredFields } from './required-fields.js';

/** About the duration of a double click. */
const COVERED_MS = 300;

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called by Escape, by the dialog's buttons, and by a click beside a dialog without unsaved input. */
  readonly onClose: () => void;
  /** `alertdialog` for a question that needs an answer: a click beside it does not close it. */
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  /** For forms in several languages and comparisons. */
  readonly isWide?: boolean | undefined;
  readonly children: ReactNode;
}

/** A dialog above the screen. The focus returns to the element that opened it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  role = 'dialog',
  isWide = false,
  children,
}: DialogProps): ReactNode {
  const [isTyped, setTyped] = useState(false);
  if (isTyped && !isOpen) setTyped(false);
  useEffect(() => (isOpen ? coverScreen : undefined), [isOpen]);
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen={isOpen}
      isDismissable={role === 'dialog' && !isTyped}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={isWide ? 'dialog is-wide' : 'dialog'}>
        <AriaDialog role={role}>
          <Heading slot="title">{title}</Heading>
          <div onInput={({ target }) => isSearch(target) || setTyped(true)}>
            <RequiredFields>
              <EmptyFieldsNotice />
              {children}
            </RequiredFields>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Catches the second click on a button that has closed its dialog. It would press the element below. */
function coverScreen(): void {
  const cover = document.createElement('div');
  cover.className = 'dialog-cover';
  document.body.append(cover);
  setTimeout(() => cover.remove(), COVERED_MS);
}

function isSearch(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'search';
}
