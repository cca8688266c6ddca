import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../lib/say.tsx';
import { IconButton } from './button.tsx';
import { TextField, type TextFieldProps } from './field.tsx';

/** A password; it can be shown, and pasted. Say with `autoComplete` whether it is the current one or a new one. */
export function PasswordField(
  props: Omit<TextFieldProps, 'type' | 'autoComplete' | 'end'> & {
    readonly autoComplete: 'current-password' | 'new-password';
  },
) {
  const say = useSay();
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      dir="ltr"
      spellCheck={false}
      autoCapitalize="off"
      end={
        <IconButton
          isSmall
          label={say(isShown ? 'web.ui.hidePassword' : 'web.ui.showPassword')}
          icon={<Icon size={18} aria-hidden="true" />}
          onPress={() => setIsShown(!isShown)}
        />
      }
    />
  );
}
