// What a small grid draws, and how long an hour is in it.
/** `old` is where something was that is elsewhere now. */
export type BlockLook = 'same' | 'moved' | 'new' | 'gone' | 'old';

export interface Block {
  readonly key: string;
  readonly title: string;
  /** Minutes since 1970. */
  readonly start: number;
  readonly end: number;
  readonly roomId: string;
  readonly look: BlockLook;
  /** CSS colour of its track. */
  readonly color?: string | undefined;
}

export interface GridRoom {
  readonly id: string;
  readonly name: string;
}

export interface Arrow {
  readonly key: string;
  readonly from: Block;
  readonly to: Block;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

const HOUR = 60;

/** In rem: an hour downwards. */
export const HOUR_REM = 4.5;

export const remOf = (minutes: number): number => (minutes / HOUR) * HOUR_REM;
