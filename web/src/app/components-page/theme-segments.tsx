import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { chooseTheme, storedTheme, type Theme } from '../../lib/theme.ts';
import { Segments } from '../../ui/segments.tsx';

export function ThemeSegments() {
  const say = useSay();
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const choose = (wanted: Theme): void => {
    chooseTheme(wanted);
    setTheme(wanted);
  };
  const options = (['device', 'light', 'dark'] as const).map((value) => ({
    value,
    label: say(`web.shell.theme.${value}`),
  }));
  return <Segments label={say('web.shell.theme')} value={theme} options={options} onChange={choose} />;
}
