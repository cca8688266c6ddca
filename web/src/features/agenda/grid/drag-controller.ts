// Carries a card with mouse, pen or finger: from a card of the grid or a line of a list, to a cell or to the unplaced
// list. Between two cells only one transform changes; the board hears of a new aim only when the cell is another.
import type { BoardActions } from '../board/board-actions.ts';
import type { BoardStore } from '../board/board-store.ts';
import type { Lift, Place } from '../board/board-types.ts';
import { edgeSpeed } from './edge-speed.ts';
import { isSamePlace } from './grid-places.ts';

/** What the controller asks of the grid that is shown. */
export interface DragSurface {
  readonly scroller: HTMLElement;
  /** Where the lifted card would be dropped at a point of the screen; null beside the cells. */
  readonly placeAt: (lift: Lift, x: number, y: number, grab: Grab) => Place | null;
}

/** How far from the card's inline and block start it was taken, in CSS pixels. */
export interface Grab {
  readonly inline: number;
  readonly block: number;
}

/** A mouse that moves less than this was only pressed. */
const SLACK_PX = 4;
/** A finger that rests so long lifts; one that moves before scrolls. */
const LONG_PRESS_MS = 300;
/** A pointer that rests on a card so long may lift it next: its shading is worked out already. */
const DWELL_MS = 100;

interface Press {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly sessionId: string;
  readonly mode: Lift['mode'];
  readonly grab: Grab;
  readonly x: number;
  readonly y: number;
}

export class DragController {
  surface: DragSurface | null = null;
  /** Dropped here, a card loses its place. */
  unplacedList: HTMLElement | null = null;
  /** Follows the pointer. */
  hand: HTMLElement | null = null;
  /** The press that just ended carried a card: the click that follows it is none. */
  wasDrag = false;

  private press: Press | null = null;
  private isLifted = false;
  private point = { x: 0, y: 0 };
  private frame = 0;
  private longPress: ReturnType<typeof setTimeout> | undefined;
  private dwell: ReturnType<typeof setTimeout> | undefined;
  private isWarming = false;

  constructor(
    private readonly store: BoardStore,
    private readonly actions: BoardActions,
  ) {}

  /** To be called at `pointerdown` on something that stands for a session. */
  begin(event: PointerEvent, sessionId: string, mode: Lift['mode'], grab: Grab): void {
    if (event.button !== 0 || !event.isPrimary || !this.store.getState().canEdit || this.store.getState().lift) return;
    this.end();
    this.wasDrag = false;
    this.press = {
      pointerId: event.pointerId,
      pointerType: event.pointerType,
      sessionId,
      mode,
      grab,
      x: event.clientX,
      y: event.clientY,
    };
    this.point = { x: event.clientX, y: event.clientY };
    this.warm(sessionId);
    addEventListener('pointermove', this.onMove);
    addEventListener('pointerup', this.onUp);
    addEventListener('pointercancel', this.onCancel);
    addEventListener('keydown', this.onKey, { capture: true });
    addEventListener('contextmenu', this.onContextMenu);
    if (event.pointerType === 'touch') this.longPress = setTimeout(() => this.lift(), LONG_PRESS_MS);
  }

  /** To be called when the pointer comes over a card, and with null when it leaves. */
  hover(sessionId: string | null): void {
    clearTimeout(this.dwell);
    if (sessionId !== null && !this.press) this.dwell = setTimeout(() => this.warm(sessionId), DWELL_MS);
  }

  /** The judge keeps the last shading it was asked for. */
  private warm(sessionId: string): void {
    const { canEdit, lift, shownSpan } = this.store.getState();
    if (this.isWarming || !canEdit || lift) return;
    this.isWarming = true;
    void this.actions
      .shadingOf(sessionId, shownSpan ?? undefined)
      .catch(() => undefined)
      .finally(() => {
        this.isWarming = false;
      });
  }

  /** Fingers scroll an element that holds cards, unless they have lifted one. Call for each such element; undo by the result. */
  readonly guardTouch = (element: HTMLElement): (() => void) => {
    // Must stand before the touch begins: browsers decide then whether they have to ask.
    element.addEventListener('touchmove', this.onTouchMove, { passive: false });
    return () => element.removeEventListener('touchmove', this.onTouchMove);
  };

  private lift(): void {
    const { press } = this;
    if (!press) return;
    this.actions.lift(press.sessionId, { by: 'pointer', mode: press.mode });
    if (!this.store.getState().lift) return this.end();
    this.isLifted = true;
    this.wasDrag = true;
    if (press.pointerType === 'touch') navigator.vibrate?.(10);
    // The card may leave the page while it is carried (scrolled away, or taken out of its list); the root stays.
    document.documentElement.setPointerCapture(press.pointerId);
    this.schedule();
  }

  private readonly onMove = (event: PointerEvent): void => {
    const { press } = this;
    if (!press || event.pointerId !== press.pointerId) return;
    this.point = { x: event.clientX, y: event.clientY };
    if (this.isLifted) return this.schedule();
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < SLACK_PX) return;
    if (press.pointerType === 'touch') this.end();
    else this.lift();
  };

  private schedule(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(this.follow);
  }

  /** Once a frame at most. While the pointer is at an edge, the grid scrolls on under it. */
  private readonly follow = (): void => {
    this.frame = 0;
    if (!this.isLifted) return;
    this.moveHand();
    const isScrolling = this.scrollAtEdge();
    this.aim();
    if (isScrolling) this.schedule();
  };

  private moveHand(): void {
    if (this.hand) this.hand.style.transform = `translate3d(${this.point.x}px, ${this.point.y}px, 0)`;
    else this.schedule();
  }

  private scrollAtEdge(): boolean {
    const scroller = this.surface?.scroller;
    if (!scroller || this.isOver(this.unplacedList)) return false;
    const { x, y } = edgeSpeed(scroller.getBoundingClientRect(), this.point);
    if (x === 0 && y === 0) return false;
    scroller.scrollBy({ left: x, top: y, behavior: 'instant' });
    return true;
  }

  private aim(): void {
    const { lift } = this.store.getState();
    if (!lift || !this.press) return this.end();
    const isOverUnplaced = lift.mode === 'move' && this.isOver(this.unplacedList);
    const isOverGrid = this.isOver(this.surface?.scroller ?? null) || lift.mode !== 'move';
    const target =
      isOverUnplaced || !isOverGrid
        ? null
        : (this.surface?.placeAt(lift, this.point.x, this.point.y, this.press.grab) ?? null);
    if (isSamePlace(target, lift.target) && isOverUnplaced === lift.isOverUnplaced) return;
    this.actions.aim(target, isOverUnplaced);
  }

  private isOver(element: HTMLElement | null): boolean {
    if (!element) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const { x, y } = this.point;
    return x >= left && x < right && y >= top && y < bottom;
  }

  private readonly onUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.press?.pointerId) return;
    if (!this.isLifted) return this.end();
    this.point = { x: event.clientX, y: event.clientY };
    this.aim();
    this.end();
    this.actions.drop();
  };

  private readonly onCancel = (event: PointerEvent): void => {
    if (event.pointerId === this.press?.pointerId) this.cancel();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!this.isLifted) return;
    if (event.key === 'Escape') this.cancel();
    else if (event.key.toLowerCase() !== 'n') return;
    else this.dropAtNearest();
    event.preventDefault();
    event.stopPropagation();
  };

  /** With a card in the hand, N puts it into the nearest free place. */
  private dropAtNearest(): void {
    if (!this.actions.aimAtNearestFree()) return;
    this.end();
    this.actions.drop();
  }

  private cancel(): void {
    const { isLifted } = this;
    this.end();
    if (isLifted) this.actions.cancel();
  }

  /** Without this the browser would scroll with the lifted card. */
  private readonly onTouchMove = (event: TouchEvent): void => {
    if ((this.isLifted || this.press?.pointerType === 'pen') && event.cancelable) event.preventDefault();
  };

  private readonly onContextMenu = (event: Event): void => {
    if (this.press?.pointerType === 'touch') event.preventDefault();
  };

  private end(): void {
    clearTimeout(this.longPress);
    clearTimeout(this.dwell);
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.press = null;
    this.isLifted = false;
    removeEventListener('pointermove', this.onMove);
    removeEventListener('pointerup', this.onUp);
    removeEventListener('pointercancel', this.onCancel);
    removeEventListener('keydown', this.onKey, { capture: true });
    removeEventListener('contextmenu', this.onContextMenu);
  }
}
