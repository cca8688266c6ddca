// Pictures that mean a direction turn with the direction of the page; clocks, checks and media do not.
import type { ComponentType } from 'react';
import { ArrowRight, ChevronRight, type LucideProps, PanelRight, Redo2, Undo2 } from 'lucide-react';
import styles from './icons.module.css';

function mirrored(Icon: ComponentType<LucideProps>): ComponentType<LucideProps> {
  return function Mirrored(props: LucideProps) {
    return <Icon aria-hidden="true" {...props} className={styles.mirrored} data-mirrored="" />;
  };
}

/** Onward: to the end of the line. */
export const ForwardArrow = mirrored(ArrowRight);
export const ForwardChevron = mirrored(ChevronRight);
export const UndoIcon = mirrored(Undo2);
export const RedoIcon = mirrored(Redo2);
export const EndPanelIcon = mirrored(PanelRight);
