import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Level } from './clash-groups.ts';
import styles from './clashes.module.css';

const ICONS = { HARD: OctagonAlert, MEDIUM: TriangleAlert, SOFT: Info } as const;

/** Goes with the word for the level: shape and colour only repeat it. */
export function LevelIcon({ level }: { readonly level: Level }) {
  const Icon = ICONS[level];
  return <Icon size={16} aria-hidden="true" className={styles.levelIcon} data-level={level} />;
}
