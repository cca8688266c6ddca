import { useSay } from '../../../lib/say.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { useBoard, useBoardActions } from '../board/board-store.ts';
import type { PinPart } from '../board/edits.ts';
import type { Placement } from '../board/board-types.ts';
import styles from './inspector.module.css';

const PARTS: readonly PinPart[] = ['time', 'day', 'room'];

/** What an arrangement must leave as it is. */
export function Pins({ sessionId }: { readonly sessionId: string }) {
  const say = useSay();
  const { pin } = useBoardActions();
  const placement = useBoard((data) => data.placements.get(sessionId));
  const canEdit = useBoard((data) => data.canEdit);
  if (!placement) return null;
  return (
    <fieldset className={styles.section}>
      <legend>{say('web.builder.pins')}</legend>
      {PARTS.map((part) => (
        <Checkbox
          key={part}
          label={say(`web.builder.pin.${part}`)}
          isSelected={isPinned(placement, part)}
          isDisabled={!canEdit}
          onChange={(isOn) => void pin(sessionId, { [part]: isOn })}
        />
      ))}
    </fieldset>
  );
}

function isPinned({ timePinned, roomPinned, dayPinned = false }: Placement, part: PinPart): boolean {
  return { time: timePinned, room: roomPinned, day: dayPinned }[part];
}
