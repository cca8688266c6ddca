import type { Say } from '../../lib/say.tsx';

/** What a field is called, with its language where it has one: "biography:tr" of a column, "title.de" of a difference. */
export function nameOfField(
  field: string,
  { say, knows }: { readonly say: Say; readonly knows: (key: string) => boolean },
): string {
  const [base = '', language] = field.split(/[.:]/u);
  const name = knows(`web.import.field.${base}`) ? say(`web.import.field.${base}`) : base;
  return language ? say('web.import.fieldIn', { field: name, language }) : name;
}
