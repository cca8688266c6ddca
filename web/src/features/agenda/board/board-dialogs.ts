// Which dialog about a session is open: asked for by cards, lists and the inspector, shown by the page.
import { create } from 'zustand';

export interface BoardDialog {
  readonly kind: 'move' | 'swap';
  readonly sessionId: string;
}

const useOpenDialog = create<{ readonly dialog: BoardDialog | null }>(() => ({ dialog: null }));

export function openBoardDialog(dialog: BoardDialog): void {
  useOpenDialog.setState({ dialog });
}

export function closeBoardDialog(): void {
  useOpenDialog.setState({ dialog: null });
}

/** The dialog that the page shows; null for none. */
export function useBoardDialog(): BoardDialog | null {
  return useOpenDialog(({ dialog }) => dialog);
}
