import { Copy } from 'lucide-react';
import { useSay } from '../lib/say.tsx';
import styles from './copy-field.module.css';
import { IconButton } from './button.tsx';
import { toast } from './toasts.tsx';

/** An address to read, follow and copy. */
export function CopyField({ label, address }: { readonly label: string; readonly address: string }) {
  const say = useSay();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    toast({ text: say('web.ui.copied') });
  };
  return (
    <div className={styles.line}>
      <span className={styles.label}>{label}</span>
      <a href={address} dir="ltr" className={styles.address}>
        {address}
      </a>
      <IconButton
        isSmall
        label={`${say('web.ui.copy')}: ${label}`}
        icon={<Copy size={16} aria-hidden="true" />}
        onPress={() => void copy()}
      />
    </div>
  );
}
