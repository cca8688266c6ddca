// Short messages at the foot of the page, with a way to take back what they tell.
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { create } from 'zustand';
import { announce } from '../lib/announce.ts';
import { useSay } from '../lib/say.tsx';
import { Button, IconButton } from './button.tsx';
import styles from './toasts.module.css';

export interface Toast {
  readonly text: string;
  readonly kind?: 'good' | 'bad';
  /** Such as "Undo"; the toast then waits longer. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** A newer message on the same matter takes the place of this one, such as one edit after another. */
  readonly matter?: string;
}

interface Shown extends Toast {
  readonly id: number;
}

const SHOWN_MS = 6_000;
/** WCAG 2.2.1: who reads slowly must reach the button. Errors stay until closed. */
const SHOWN_WITH_ACTION_MS = 20_000;
const MOST_AT_ONCE = 3;

const useToasts = create<{ readonly toasts: readonly Shown[] }>(() => ({ toasts: [] }));
let lastId = 0;

/** Shows a message and has it read out. */
export function toast(message: Toast): void {
  lastId += 1;
  const id = lastId;
  useToasts.setState(({ toasts }) => ({
    toasts: [
      ...toasts.filter(({ matter }) => matter === undefined || matter !== message.matter),
      { ...message, id },
    ].slice(-MOST_AT_ONCE),
  }));
  announce(message.text, { isUrgent: message.kind === 'bad' });
  if (message.kind === 'bad') return;
  setTimeout(() => dismiss(id), message.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
}

function dismiss(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

/** Where toasts appear: once, in the shell. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  const say = useSay();
  return (
    <section className={styles.toasts} aria-label={say('web.ui.messages')} data-no-print="">
      {toasts.map(({ id, text, kind = 'good', action }) => (
        <div key={id} className={styles.toast} data-kind={kind}>
          {kind === 'bad' ? <CircleAlert size={18} aria-hidden="true" /> : <CircleCheck size={18} aria-hidden="true" />}
          <p dir="auto">{text}</p>
          {action ? (
            <Button
              isSmall
              onPress={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </Button>
          ) : null}
          <IconButton
            isSmall
            label={say('web.ui.close')}
            icon={<X size={16} aria-hidden="true" />}
            onPress={() => dismiss(id)}
          />
        </div>
      ))}
    </section>
  );
}
