// What an import did or would do, for a terminal.
import type { ReadProgrammeFile } from '../modules/interchange/imports/import-reading.js';
import { countsOfFile } from '../modules/interchange/imports/import-counts.js';
import type { ShownDifference } from '../modules/interchange/imports/shown-difference.js';
import type { QualityFinding } from '../modules/interchange/programme.js';
import { translate } from '../platform/i18n/catalogue.js';

const SHOWN_FINDINGS = 10;
const SHOWN_DIFFERENCES = 40;

interface Heading {
  readonly conference: string;
  readonly fileName: string;
  readonly isDryRun: boolean;
}

interface Outcome {
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly QualityFinding[];
  readonly differences: readonly ShownDifference[];
}

/** A file that was read and not imported. */
export function printFile(read: ReadProgrammeFile, asJson: boolean): void {
  const counts = countsOfFile(read.programme);
  if (asJson) return printJson({ format: read.format, counts, findings: read.findings });
  console.log(`The file is ${read.format ?? 'unknown'}. Nothing was written.`);
  printCounts(counts);
  printFindings(read.findings);
}

export function printComparison(heading: Heading, outcome: Outcome, asJson: boolean): void {
  const { counts, findings, differences } = outcome;
  if (asJson) return printJson({ conference: heading.conference, counts, findings, differences });
  const { fileName, conference, isDryRun } = heading;
  console.log(
    isDryRun ? `${fileName} into "${conference}": nothing was written.` : `Imported ${fileName} as "${conference}".`,
  );
  printCounts(counts);
  printDifferences(differences);
  printFindings(findings);
}

function printJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}

function printCounts(counts: Readonly<Record<string, number>>): void {
  for (const [kind, count] of Object.entries(counts)) console.log(`  ${kind}: ${count}`);
}

function printDifferences(differences: readonly ShownDifference[]): void {
  for (const each of differences.slice(0, SHOWN_DIFFERENCES)) {
    const { verdict, subject, label, field, last, file, here, reason } = each;
    const what = `${verdict} ${subject} "${label}"${field ? ` ${field}` : ''}`;
    const values = field ? `: last ${quoted(last)}, file ${quoted(file)}, here ${quoted(here)}` : '';
    console.log(`  ${what}${reason ? ` (${reason})` : ''}${values}`);
  }
  if (differences.length > SHOWN_DIFFERENCES)
    console.log(`  ... and ${differences.length - SHOWN_DIFFERENCES} more differences; all of them with --json`);
}

function quoted(value: string | null): string {
  const text = (value ?? '').replaceAll('\n', ' ');
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function printFindings(findings: readonly QualityFinding[]): void {
  if (findings.length === 0) return console.log('The file was without fault.');
  console.log(`Quality of the file: ${findings.length} findings.`);
  const byCode = new Map<string, number>();
  for (const { kind, code } of findings) byCode.set(`${kind} ${code}`, (byCode.get(`${kind} ${code}`) ?? 0) + 1);
  for (const [code, count] of [...byCode].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(6)}  ${code}`);
  for (const { code, where, args } of findings.slice(0, SHOWN_FINDINGS))
    console.log(`  at ${where}: ${translate('en', `finding.${code}`, { further: 0, ...args })}`);
  if (findings.length > SHOWN_FINDINGS) console.log('  ... all of them with --json');
}
