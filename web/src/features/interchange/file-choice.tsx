import { FileUp, Link2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Card } from '../../ui/surfaces.tsx';
import styles from './import.module.css';

const ACCEPTED = '.xml,.json,.ics,.ical,.csv,.tsv,.txt,text/calendar,text/csv,application/json,application/xml';

/** A place to drop a file on, a button for who cannot drop, and an address for programmes that stand on the web. */
export function FileChoice({
  onFile,
  onAddress,
}: {
  readonly onFile: (file: File) => void;
  readonly onAddress: (url: string) => void;
}) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [address, setAddress] = useState('');
  return (
    <>
      <div
        className={styles.drop}
        data-over={isOver ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const [file] = event.dataTransfer.files;
          if (file) onFile(file);
        }}
      >
        <FileUp size={36} aria-hidden="true" />
        <h2>{say('web.import.drop')}</h2>
        <p className={styles.soft}>{say('web.import.formats')}</p>
        <Button variant="primary" onPress={() => input.current?.click()}>
          {say('web.import.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
        <p className={styles.soft}>{say('web.import.promise')}</p>
      </div>
      <Card>
        <form
          className={styles.address}
          onSubmit={(event) => {
            event.preventDefault();
            onAddress(address.trim());
          }}
        >
          <TextField
            type="url"
            label={say('web.import.address')}
            hint={say('web.import.address.hint')}
            value={address}
            onChange={setAddress}
          />
          <Button type="submit" isDisabled={!/^https?:\/\/\S+/u.test(address.trim())}>
            <Link2 size={16} aria-hidden="true" />
            {say('web.import.look')}
          </Button>
        </form>
      </Card>
    </>
  );
}
