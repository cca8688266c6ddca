// Light or dark: as the device says, unless chosen here.
export type Theme = 'device' | 'light' | 'dark';

const STORED = 'multaqa.theme';

export function storedTheme(): Theme {
  const stored = localStorage.getItem(STORED);
  return stored === 'light' || stored === 'dark' ? stored : 'device';
}

export function applyTheme(theme: Theme = storedTheme()): void {
  if (theme === 'device') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(STORED, theme);
  applyTheme(theme);
}
