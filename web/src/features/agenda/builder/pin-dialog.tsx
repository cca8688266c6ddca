import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import type { PinQuestion } from '../board/board-store.ts';
import { useBoardWords } from '../board/board-provider.tsx';

/** A pinned session was moved: all the same? */
export function PinDialog({ question }: { readonly question: PinQuestion }) {
  const { say, title } = useBoardWords();
  return (
    <ConfirmDialog
      isOpen
      isDangerous={false}
      title={say('web.builder.pinned.title')}
      action={say('web.builder.pinned.move')}
      onConfirm={() => question.answer(true)}
      onClose={() => question.answer(false)}
    >
      <p>
        {say('web.builder.pinned.text', {
          title: question.sessionIds.map(title).join(say('web.builder.listComma')),
          count: question.sessionIds.length,
        })}
      </p>
    </ConfirmDialog>
  );
}
