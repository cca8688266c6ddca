import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsString, Matches, MaxLength } from 'class-validator';

/** Text per language tag, as stored. */
export type LocalizedValues = Readonly<Record<string, string>>;

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const MAX_TEXT = 20_000;

@ObjectType({ description: 'A text in one language.' })
export class LocalizedText {
  @Field({ description: 'BCP 47 language tag, such as en, tr or ar.' })
  language: string;

  @Field()
  text: string;
}

@InputType({ description: 'A text in one language; an empty text removes the language.' })
export class LocalizedTextInput {
  @Field({ description: 'BCP 47 language tag, such as en, tr or ar.' })
  @Matches(LANGUAGE_TAG)
  language: string;

  @Field()
  @IsString()
  @MaxLength(MAX_TEXT)
  text: string;
}

/** The list form that clients see, in a stable order. */
export function localizedTexts(values: LocalizedValues): LocalizedText[] {
  return Object.keys(values)
    .sort()
    .map((language) => ({ language, text: values[language] ?? '' }));
}

/** The stored form; languages with an empty text are left out. */
export function localizedValues(texts: readonly LocalizedTextInput[]): LocalizedValues {
  return Object.fromEntries(
    texts.filter(({ text }) => text.trim() !== '').map(({ language, text }) => [language, text.trim()]),
  );
}

/** The text in the wanted language, else in the first of `fallbacks` that has one, else in any, else ''. */
export function textIn(values: LocalizedValues, language: string, ...fallbacks: readonly string[]): string {
  for (const each of [language, ...fallbacks]) if (Object.hasOwn(values, each) && values[each]) return values[each];
  return Object.values(values)[0] ?? '';
}
