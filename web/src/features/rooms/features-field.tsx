import { X } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './rooms.module.css';

/** What a room offers, as words that sessions can ask for. */
export function FeaturesField({
  value,
  onChange,
}: {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}) {
  const say = useSay();
  const [wanted, setWanted] = useState('');
  const add = (): void => {
    const words = wanted
      .split(/[,،;]/u)
      .map((word) => word.trim().toLowerCase())
      .filter(Boolean);
    onChange([...new Set([...value, ...words])]);
    setWanted('');
  };
  return (
    <div className={styles.part}>
      <div className={styles.add}>
        <TextField
          label={say('web.rooms.features')}
          hint={say('web.rooms.features.hint')}
          value={wanted}
          maxLength={60}
          onChange={setWanted}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || wanted.trim() === '') return;
            event.preventDefault();
            add();
          }}
        />
        <Button isDisabled={wanted.trim() === ''} onPress={add}>
          {say('web.ui.add')}
        </Button>
      </div>
      <ul className={styles.pills}>
        {value.map((feature) => (
          <li key={feature} className={styles.chip}>
            <bdi>{feature}</bdi>
            <IconButton
              isSmall
              label={say('web.rooms.features.remove', { feature })}
              icon={<X size={14} aria-hidden="true" />}
              onPress={() => onChange(value.filter((each) => each !== feature))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
