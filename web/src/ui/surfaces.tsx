import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { usePageTitle } from '../lib/page-title.ts';
import { useSay } from '../lib/say.tsx';
import styles from './surfaces.module.css';
import { classNames } from './class-names.ts';

/** The frame of a page: title, what it is about, and what can be done with all of it. */
export function Page({
  title,
  lead,
  actions,
  isWide = false,
  children,
}: {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [name, setName] = useState<string | null>(null);
  // A title may be made of elements; the document's title is their text.
  useEffect(() => setName(heading.current?.textContent ?? null), [title]);
  usePageTitle(name);
  return (
    <div className={classNames(styles.page, isWide && styles.wide)}>
      <header className={styles.pageHead}>
        <div>
          <h1 ref={heading}>{title}</h1>
          {lead ? <p>{lead}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

export function Card({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <section className={classNames(styles.card, className)}>{children}</section>;
}

/** A row of buttons that wraps. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

export type NoticeKind = 'info' | 'good' | 'warn' | 'bad';

const NOTICE_ICONS = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert };

/** Something that the page has to say. `isAlert` where it came as the answer to an action: it is read out. */
export function Notice({
  kind = 'info',
  title,
  children,
  isAlert = false,
}: {
  readonly kind?: NoticeKind;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly isAlert?: boolean;
}) {
  const Icon = NOTICE_ICONS[kind];
  return (
    <div className={styles.notice} data-kind={kind} role={isAlert ? 'alert' : undefined}>
      <Icon size={18} aria-hidden="true" />
      <div>
        {title ? <strong>{title}</strong> : null}
        {children}
      </div>
    </div>
  );
}

/** A short word about something: its state, its kind. Colour is never alone: the word says it. */
export function Pill({
  kind = 'plain',
  icon,
  children,
}: {
  readonly kind?: 'plain' | NoticeKind;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={styles.pill} data-kind={kind}>
      {icon}
      {children}
    </span>
  );
}

/** A grey place where something will stand. Wrap several into one element with `aria-busy` and a label. */
export function Skeleton({
  inlineSize = '100%',
  blockSize = '1rem',
}: {
  readonly inlineSize?: string;
  readonly blockSize?: string;
}) {
  return <span className={styles.skeleton} style={{ inlineSize, blockSize }} aria-hidden="true" />;
}

/** Lines that will be text: what a page shows while it loads. */
export function SkeletonLines({ lines = 4 }: { readonly lines?: number }) {
  const say = useSay();
  return (
    <div role="status" aria-busy="true" style={{ display: 'grid', gap: 'var(--space-3)' }}>
      <span className="visually-hidden">{say('web.ui.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} inlineSize={`${90 - ((index * 17) % 40)}%`} />
      ))}
    </div>
  );
}

/** What stands where there is nothing yet: says why, and what to do first. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <Ornament />
      <h2>{title}</h2>
      {children}
      {actions ? <Actions>{actions}</Actions> : null}
    </div>
  );
}

/** The eight-pointed star of the product. */
export function Ornament() {
  return (
    <svg
      viewBox="0 0 48 48"
      className={styles.ornament}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      <rect x="11" y="11" width="26" height="26" />
      <rect x="11" y="11" width="26" height="26" transform="rotate(45 24 24)" />
      <rect x="17" y="17" width="14" height="14" opacity="0.6" />
      <rect x="17" y="17" width="14" height="14" transform="rotate(45 24 24)" opacity="0.6" />
      <circle cx="24" cy="24" r="3" fill="var(--accent)" stroke="none" />
    </svg>
  );
}
