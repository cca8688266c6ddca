// Whatever a reader says of a file must be said to an organizer: every code that the sources give has its sentence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { catalogueOf, type Locale, LOCALES, type MessageArgs, translate } from '../../../platform/i18n/catalogue.js';

/** A code with the names of the arguments that one place in the sources gives with it. */
interface GivenCode {
  readonly code: string;
  readonly args: readonly string[];
}

/** Where the code is a variable; what they give stands in the two lists below. */
const GIVEN_BY_VARIABLE = [
  'formats/assemble/uniqueness.ts',
  'formats/field-values.ts',
  'formats/findings.ts',
  'formats/reading.ts',
  'formats/schedule-xml/source-text.ts',
  'formats/sessionize/views.ts',
];
const FINDINGS_BY_VARIABLE: readonly GivenCode[] = [
  { code: 'ALL_GUID_MISSING', args: ['count'] },
  { code: 'GUID_MISSING', args: [] },
  { code: 'GUID_TWICE', args: ['value', 'firstLine'] },
  { code: 'EVENT_ID_TWICE', args: ['value', 'firstLine'] },
  { code: 'DURATION_IN_MINUTES', args: ['found', 'minutes'] },
  { code: 'DURATION_MAY_BE_DAYS', args: ['found', 'minutes'] },
  { code: 'DURATION_REWRITTEN', args: ['found', 'minutes'] },
  { code: 'SECONDS_ROUNDED', args: ['found', 'minutes'] },
];
const REFUSALS_BY_VARIABLE: readonly GivenCode[] = [
  { code: 'ENCODING_UNKNOWN', args: ['encoding'] },
  { code: 'ENCODING_BROKEN', args: ['encoding'] },
  { code: 'TOO_MANY_PEOPLE', args: ['limit'] },
];
/** Refusals that ask the organizer for more are errors of their own. */
const ASKED_FOR = ['TIME_ZONE_NEEDED', 'COLUMNS_NEEDED'];
/** Written like a code, but one of Node's. */
const CODES_OF_NODE = ['ERR_WORKER_OUT_OF_MEMORY'];

const INTERCHANGE = fileURLToPath(new URL('..', import.meta.url));
const given = givenCodes();
const findings = [...given.findings, ...FINDINGS_BY_VARIABLE];
const allRefusals = [...given.refusals, ...REFUSALS_BY_VARIABLE];
const refusals = allRefusals.filter(({ code }) => !ASKED_FOR.includes(code));

describe('the codes in the sources of the readers', () => {
  test('come through variables only where this test knows of it', () => {
    expect(distinct(given.byVariable)).toEqual(GIVEN_BY_VARIABLE);
  });

  test('are all known here, wherever they are written', () => {
    const known = [...findings, ...allRefusals].map(({ code }) => code);

    expect(given.written.filter((code) => ![...known, ...CODES_OF_NODE].includes(code))).toEqual([]);
  });
});

describe.each(LOCALES)('the messages of imports in %s', (locale) => {
  test('say every finding, and none that nobody gives', () => {
    const keys = [...catalogueOf(locale).keys()].filter((key) => key.startsWith('finding.'));

    expect(distinct(keys)).toEqual(distinct(findings.map(({ code }) => `finding.${code}`)));
  });

  test('need no argument of a finding that its source does not give', () => {
    const args = (names: readonly string[]): MessageArgs => ({ ...samples(names), further: 0 });

    expect(findings.filter((each) => !isSaid(locale, `finding.${each.code}`, args(each.args)))).toEqual([]);
  });

  test.each([1, 2, 5, 11, 99_000])('count %d findings that were too many to be kept, of any code', (further) => {
    const codes = distinct(findings.map(({ code }) => code));

    expect(codes.filter((code) => !isSaid(locale, `finding.${code}`, { further }))).toEqual([]);
    expect(codes.filter((code) => saysAsMuch(locale, `finding.${code}`, further))).toEqual([]);
  });

  test('give a reason for every refusal, and none that nobody gives', () => {
    const codes = refusals.map(({ code }) => code);

    expect(reasonsOf(catalogueOf(locale).get('error.FILE_UNREADABLE') ?? '')).toEqual(distinct([...codes, 'other']));
  });

  test('need no argument of a refusal that its source does not give', () => {
    const args = ({ code, args }: GivenCode): MessageArgs => ({ ...samples(args), reason: code });

    expect(refusals.filter((each) => !isSaid(locale, 'error.FILE_UNREADABLE', args(each)))).toEqual([]);
  });

  test('have general words for a refusal that they do not know', () => {
    expect(isSaid(locale, 'error.FILE_UNREADABLE', { reason: 'SOMETHING_NEW' })).toBe(true);
  });
});

/** Whether the message can be said with these arguments, as one sentence. */
function isSaid(locale: Locale, key: string, args: MessageArgs): boolean {
  try {
    return /^[^{}]{10,}[^.{}]\.$/.test(translate(locale, key, args));
  } catch {
    // Neither an absent message nor an absent argument can be said.
    return false;
  }
}

/** Whether one finding more or less makes no difference to the sentence. */
function saysAsMuch(locale: Locale, key: string, further: number): boolean {
  return translate(locale, key, { further }) === translate(locale, key, { further: further + 1 });
}

/** Numbers can stand for texts as well. */
function samples(names: readonly string[]): MessageArgs {
  return Object.fromEntries(names.map((name) => [name, 7]));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function reasonsOf(message: string): string[] {
  const elements = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
  const select = elements.find((element) => 'options' in element && element.value === 'reason');
  return select && 'options' in select ? Object.keys(select.options).sort() : [];
}

interface GivenCodes {
  readonly findings: GivenCode[];
  readonly refusals: GivenCode[];
  /** Files that give a code which is not written there. */
  readonly byVariable: string[];
  /** All that is written like a code of two words. */
  readonly written: string[];
}

function givenCodes(): GivenCodes {
  const codes: GivenCodes = { findings: [], refusals: [], byVariable: [], written: [] };
  for (const folder of ['formats', 'reading']) {
    for (const name of readdirSync(join(INTERCHANGE, folder), { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.ts') && !name.endsWith('.spec.ts')) collect(`${folder}/${name}`, codes);
    }
  }
  return codes;
}

function collect(path: string, codes: GivenCodes): void {
  const take = (list: GivenCode[], code: ts.Node, args?: ts.Node): void => {
    if (ts.isStringLiteral(code)) list.push({ code: code.text, args: propertyNames(args) });
    else codes.byVariable.push(path);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && /^[A-Z\d]+(_[A-Z\d]+)+$/.test(node.text)) codes.written.push(node.text);
    const [finding, refusal] = [findingOf(node), refusalOf(node)];
    if (finding) take(codes.findings, finding.code, finding.args);
    if (refusal) take(codes.refusals, refusal.code, refusal.args);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(join(INTERCHANGE, path), 'utf8'), ts.ScriptTarget.ESNext));
}

interface CodeNodes {
  readonly code: ts.Node;
  readonly args?: ts.Node | undefined;
}

/** `log.add(kind, code, where, args)`; whatever else has an `add` takes less. */
function findingOf(node: ts.Node): CodeNodes | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const [, code, where, args] = node.arguments;
  return /^add(Once)?$/.test(node.expression.name.text) && code && where ? { code, args } : null;
}

/** `new Refusal(code, args)`, or a result `{ ok: false, code, args }`. */
function refusalOf(node: ts.Node): CodeNodes | null {
  if (ts.isNewExpression(node)) {
    const [code, args] = node.arguments ?? [];
    return ts.isIdentifier(node.expression) && node.expression.text === 'Refusal' && code ? { code, args } : null;
  }
  const [ok, code, args] = ['ok', 'code', 'args'].map((name) => propertyOf(node, name));
  return ok?.kind === ts.SyntaxKind.FalseKeyword && code && args ? { code, args } : null;
}

function propertyOf(node: ts.Node, name: string): ts.Node | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const property = node.properties.find((each) => each.name && ts.isIdentifier(each.name) && each.name.text === name);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

/** Names in an object literal; what it spreads may or may not be there. */
function propertyNames(node: ts.Node | undefined): string[] {
  if (!node || !ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
}
