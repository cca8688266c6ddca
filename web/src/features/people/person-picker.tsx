import { UserRoundPlus } from 'lucide-react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { PopoverPanel } from '../../ui/menu.tsx';
import { PersonSearch, type PickedPerson } from './person-search.tsx';
import styles from './person-picker.module.css';

export interface PersonPickerProps {
  readonly conferenceId: string;
  /** What is done with who is picked, such as "Add a person". */
  readonly label: string;
  readonly excludedIds?: readonly string[];
  readonly canCreate?: boolean;
  readonly isClosedByPick?: boolean;
  readonly onPick: (person: PickedPerson) => void;
}

/** A button that opens a search for people. It stays open for the next one unless `isClosedByPick`. */
export function PersonPicker({ label, ...search }: PersonPickerProps) {
  const say = useSay();
  return (
    <PopoverPanel
      label={label}
      trigger={
        <Button isSmall>
          <UserRoundPlus size={14} aria-hidden="true" />
          {label}
        </Button>
      }
    >
      <div className={styles.panel}>
        <PersonSearch label={say('web.people.searchName')} {...search} />
      </div>
    </PopoverPanel>
  );
}
